"""The words of the field, each explained in a sentence or two of plain language."""

from typing import NamedTuple

from pathways.language import N_


class Term(NamedTuple):
    """A word that a reader may not know."""

    name: str
    """Marked for translation."""
    meaning: str
    """Marked for translation."""
    stems: tuple[str, ...]
    """How words begin that show that it is used, in small letters, in any of the languages."""


TERMS = (
    Term(
        N_("Acute bed (KAD, ØHD)"),
        N_(
            "A bed in the municipality, open day and night, for patients who need observation and "
            "treatment at once but not a hospital. A doctor must have seen the patient first."
        ),
        ("kad", "øhd", "acute bed", "øyeblikkelig hjelp"),
    ),
    Term(
        N_("Agreement point"),
        N_(
            "One of the thirteen matters that a municipality and a health trust must have agreed "
            "on (helse- og omsorgstjenesteloven § 6-2)."
        ),
        ("agreement", "avtale"),
    ),
    Term(
        N_("Ambulatory team"),
        N_("Professionals who travel to the patient instead of the patient travelling to them."),
        ("ambulant", "ambulator"),
    ),
    Term(
        N_("AMK"),
        N_("The emergency medical call centre: it answers 113 and sends the ambulance."),
        ("amk", "113"),
    ),
    Term(
        N_("Application receipt"),
        N_(
            "A receipt that the receiver's own system sends back by itself. Only then does the "
            "sender know that the message has come through."
        ),
        ("receipt", "kvittering"),
    ),
    Term(
        N_("Break"),
        N_(
            "A place in the pathway where something the patient depends on is missing, late or "
            "not settled."
        ),
        ("break", "brudd", "brot"),
    ),
    Term(
        N_("Care chain"),
        N_("The units of a place and how patients pass between them."),
        ("care chain", "behandlingskjede"),
    ),
    Term(
        N_("Care level"),
        N_("Where in the services care is given: at home, with the GP, in hospital and so on."),
        ("care level", "omsorgsnivå", "nivå"),
    ),
    Term(
        N_("Case handling"),
        N_(
            "The office of the municipality that decides which services a citizen is to have. "
            "Messages about new needs go there."
        ),
        ("case handling", "saksbehandl", "tildelingskontor", "sakshandsam"),
    ),
    Term(
        N_("Channel"),
        N_("How information travels: electronic message, phone, letter and so on."),
        ("channel", "kanal"),
    ),
    Term(
        N_("Contingency"),
        N_("What has been agreed to do if the patient gets worse."),
        ("gets worse", "forverr", "blir verre", "verre", "dårligere", "dårlegare"),
    ),
    Term(
        N_("Coordinator"),
        N_(
            "The person who sees to it that the services for a patient fit together (helse- og "
            "omsorgstjenesteloven § 7-2)."
        ),
        ("coordinator", "koordinator"),
    ),
    Term(
        N_("Discharge-ready"),
        N_(
            "A hospital doctor has found that the patient needs no more hospital care, and five "
            "matters about the time after are clarified."
        ),
        ("discharge-ready", "utskrivningsklar", "utskrivingsklar"),
    ),
    Term(
        N_("Discharge summary"),
        N_("The doctor's letter on a stay: what was found, what was done, what comes after."),
        ("discharge summary", "epikrise"),
    ),
    Term(
        N_("Handoff"),
        N_(
            "The patient passes from one unit or organisation to another, and so does the "
            "responsibility."
        ),
        ("handoff", "overlevering"),
    ),
    Term(
        N_("Health trust (HF)"),
        N_("The state's organisation that runs the hospitals of an area."),
        ("health trust", "helseforetak", "helseføretak", " hf"),
    ),
    Term(
        N_("Host municipality"),
        N_("A municipality that runs a service for others too."),
        ("host municipal", "vertskommun"),
    ),
    Term(
        N_("Individual plan"),
        N_(
            "A plan for one person who needs coordinated services for a long time. The patient "
            "has a right to it."
        ),
        ("individual plan", "individuell plan"),
    ),
    Term(
        N_("Inter-municipal"),
        N_("Something that several municipalities have together."),
        ("inter-municipal", "interkommunal"),
    ),
    Term(
        N_("Intermediate unit"),
        N_("A ward between home and hospital, for treatment, observation and after-treatment."),
        ("intermediate", "intermediær", "sjukestugu", "sykestu"),
    ),
    Term(
        N_("Learning and coping"),
        N_("Courses in which patients and next of kin learn to live with an illness."),
        ("learning and coping", "læring og mestring", "læring og meistring", "lærings- og"),
    ),
    Term(
        N_("Medicine reconciliation"),
        N_("Somebody goes through all lists of a patient's medicines and makes one that is right."),
        ("reconcil", "samstem"),
    ),
    Term(
        N_("Nursing and care messages (PLO)"),
        N_(
            "The standard electronic messages between hospitals, GPs and the municipalities' "
            "nursing and care services."
        ),
        (
            "plo",
            "innleggelsesrapport",
            "innleggingsrapport",
            "admission report",
            "utskrivningsrapp",
        ),
    ),
    Term(
        N_("Pathway"),
        N_(
            "A patient's meetings with the services, in the order they come, before, instead of, "
            "during and after hospital."
        ),
        ("pathway", "forløp"),
    ),
    Term(
        N_("Way back"),
        N_("An agreed way for the patient to come back at once if it gets worse."),
        ("way back", "vei tilbake", "veg tilbake"),
    ),
    Term(
        N_("Severity"),
        N_(
            "An error touches patient safety or law, a warning touches quality, and a remark is "
            "worth a thought."
        ),
        ("error", "warning", "feil", "advarsel", "åtvaring"),
    ),
    Term(
        N_("Telemedicine"),
        N_("Care at a distance, by video or by measurements taken at home."),
        ("telemedisin", "telemedicin", "video"),
    ),
    Term(
        N_("Waiver"),
        N_("A finding that the team has looked at and accepts, with a reason, a name and a date."),
        ("waiver", "unntak", "unnatak", "accepted finding"),
    ),
)
