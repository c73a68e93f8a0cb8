"""Files that are damaged, hostile or odd: each must be read or reported, within bounds."""
