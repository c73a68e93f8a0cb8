"""What is known of the SPUK Kansrijke Wijk, as data, and the types everyone shares."""
