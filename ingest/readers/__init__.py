"""One reader per kind of file: bytes -> Document, every word with its place.

A reader of originals is a function `read(source: str, data: bytes) -> Document` whose document is
`verbatim`: its blocks hold the words of the file, with white space tidied and nothing else; the
marks and numbers of a list or heading are there as the file's own program prints them. It
raises `ingest.errors.Unreadable` with a reason in Dutch where a file yields no words. Headings
become sections, nested with ` › `; words before the first heading have the heading "".
"""
