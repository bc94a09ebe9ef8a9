"""What a team does with its findings: sort and sift them, mend many, accept some, plan measures."""
