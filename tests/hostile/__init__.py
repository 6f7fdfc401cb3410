"""Files and readers that mean harm, and the proof that none is done."""
