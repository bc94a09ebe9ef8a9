"""Forms made from tables of fields: what is asked, in which words, and how it is answered."""
