"""What stands below a mail: the closing with names, and the small print of organisations."""

from __future__ import annotations

import re

_CLOSING = re.compile(
    r"^\s*(?:(?:met )?(?:de )?(?:heel )?(?:vriendelijke?|hartelijke?|collegiale|warme|beste|goede) "
    r"groet(?:en|jes)?|"
    r"met (?:de )?(?:meeste )?hoogachting|hoogachtend|groet(?:en|jes)?|m\.?v\.?g\.?|vr\.? ?gr\.?|"
    r"hartelijks|met dank|alvast (?:heel |hartelijk )?(?:bedankt|dank)(?: en)? ?(?:,|met) ?"
    r"(?:vriendelijke |hartelijke )?groet\w*|"
    r"(?:with )?(?:kind|best|warm|many)(?:est)? (?:regards|wishes)|regards|sincerely|"
    r"yours (?:sincerely|faithfully|truly)|cheers)\b(?P<rest>[^\n]*)$",
    re.IGNORECASE,
)
_DASHES = re.compile(r"^-- ?$")
_POSTSCRIPT = re.compile(r"^\s*(?:p\.?\s?s\.?|nb|n\.b\.|ps\d?)\s*[:.\-]?\s+(?=\S)", re.IGNORECASE)
_SMALL_PRINT = re.compile(
    r"kan informatie bevatten die niet voor u|niet de (?:beoogde )?(?:geadresseerde|ontvanger)|"
    r"uitsluitend bestemd voor|vertrouwelijke? (?:informatie|karakter|bericht)|"
    r"(?:geen rechten|rechten) (?:worden )?(?:aan )?(?:dit bericht|deze e-?mail|ontle)|"
    r"aan dit bericht kunnen geen rechten|aansprakelijkheid voor (?:schade|de (?:juiste|inhoud))|"
    r"intended (?:recipient|only|solely)|may contain (?:confidential|privileged|information)|"
    r"confidential(?:ity)? (?:notice|and)|disclaimer|"
    r"denk aan het milieu|think before (?:you )?print|consider the environment|"
    r"print (?:deze|this) e?-?mail|verzonden (?:vanaf|met|via|vanuit) (?:mijn|outlook|mail|"
    r"een mobiel)|sent from (?:my|outlook|mail)|get outlook for|outlook voor (?:ios|android)|"
    r"virusvrij|virus-free|gecontroleerd op virussen|"
    r"message may contain information that is not intended|volg ons op|follow us on",
    re.IGNORECASE,
)
_BANNER = re.compile(
    r"^\W*(?:extern(?:e e-?mail|al(?: e?-?mail)?)?\W|let op\W.{0,40}(?:buiten|extern)|"
    r"caution\W.{0,60}outside|deze e?-?mail (?:komt|is afkomstig) van buiten|"
    r"this (?:e?-?mail|message) (?:originated|comes?|was sent) from (?:outside|an external)|"
    r"u ontvangt niet vaak e-?mail van|you don't often get email from)",
    re.IGNORECASE,
)
_RULE = re.compile(r"^\s*(?:[_=*\-–—]\s?){3,}$")
_CONTACT = re.compile(
    r"@|www\.|https?:|\b(?:tel|telefoon|mobiel|mob|direct|phone|fax|e-?mail|postbus|bezoekadres|"
    r"t|m|e|w)\b\s*[.:|]|\+\d|\b0\d[\d\s().-]{7,}|"
    r"(?:weggelaten)\]",
    re.IGNORECASE,
)
_LONGEST_LINE, _MOST_LINES = 75, 9  # of a signature without a closing


def without_small_print(text: str) -> tuple[str, str]:
    """The text without what an organisation puts under or above every mail, and that."""
    blocks = re.split(r"\n\s*\n", text)
    dropped: list[str] = []
    if blocks and len(blocks) > 1 and _BANNER.match(blocks[0].strip()):
        dropped.append(blocks.pop(0))
    elif blocks and _BANNER.match(blocks[0].strip().partition("\n")[0]):
        first, _, blocks[0] = blocks[0].strip().partition("\n")
        dropped.append(first)
    for at, block in enumerate(blocks):
        if at == 0 or not _SMALL_PRINT.search(block):
            continue
        if any(_is_asking(later) for later in blocks[at + 1 :]):
            continue
        dropped += blocks[at:]
        blocks = blocks[:at]
        break
    else:
        if blocks and _SMALL_PRINT.search(blocks[-1]):
            kept, cut = _cut_lines(blocks[-1])
            blocks[-1] = kept
            dropped.append(cut)
    while blocks and (not blocks[-1].strip() or _RULE.match(blocks[-1].strip())):
        blocks.pop()
    return "\n\n".join(blocks), "\n\n".join(dropped)


def without_signature(text: str) -> tuple[str, str]:
    """The text up to its closing, with a postscript kept, and what stands below it."""
    lines = text.split("\n")
    start = _closing(lines)
    if start is None:
        start = _unannounced(lines)
    if start is None:
        return text, ""
    kept, below = lines[:start], lines[start:]
    written: list[str] = []
    for at, line in enumerate(below):
        if _POSTSCRIPT.match(line):
            written += ["", _POSTSCRIPT.sub("", line), *below[at + 1 :]]
            below = below[:at]
            break
        if at and _is_asking(line):
            written += ["", line]
    return "\n".join([*kept, *written]), "\n".join(below)


def _closing(lines: list[str]) -> int | None:
    """Where the last closing stands that only names and a postscript follow."""
    for at, line in enumerate(lines):
        if _DASHES.match(line):
            return at
        found = _CLOSING.match(line)
        if found is None or not any(one.strip() for one in lines[:at]):
            continue
        if len(found.group("rest")) > _LONGEST_LINE or "?" in found.group("rest"):
            continue
        return at
    return None


def _unannounced(lines: list[str]) -> int | None:
    """Where a block of short lines with a function or a number closes the mail."""
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    start = end
    while start and lines[start - 1].strip():
        start -= 1
    block = lines[start:end]
    if not block or len(block) > _MOST_LINES or start == 0:
        return None
    if any(len(line) > _LONGEST_LINE or _ends_sentence(line) for line in block):
        return None
    if any(re.match(r"\s*(?:\(?\d{1,2}[.):]|[a-h][.)]|[-*•])\s+", line) for line in block):
        return None
    short = len(block) == 1 and len(block[0].split()) <= 4
    return start if short or any(_CONTACT.search(line) for line in block) else None


def _ends_sentence(line: str) -> bool:
    stripped = line.rstrip()
    return stripped.endswith(("?", "!", ":")) or (
        stripped.endswith(".") and len(stripped.split()) > 4
    )


def _is_asking(text: str) -> bool:
    return text.rstrip().endswith("?") and len(text.split()) > 4 and not _SMALL_PRINT.search(text)


def _cut_lines(block: str) -> tuple[str, str]:
    """A block whose later lines are small print: the lines before them, and the rest."""
    lines = block.split("\n")
    for at, line in enumerate(lines):
        if _SMALL_PRINT.search(line) and not _is_asking(line):
            return "\n".join(lines[:at]), "\n".join(lines[at:])
    return block, ""
