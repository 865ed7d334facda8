"""The parts of a workbook beside its sheets, as text.

Source: ECMA-376, Office Open XML File Formats, 5th ed., Part 1, 12.3 (the parts), 18.2 (workbook), 18.8 (styles).
"""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

PLAIN, HEADER, DAY, MINUTE = range(4)  # places in cellXfs of _STYLES

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STYLES = f"""<styleSheet xmlns="{MAIN}">
<numFmts count="2">
<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>
<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/>
</numFmts>
<fonts count="2">
<font><sz val="11"/><name val="Calibri"/></font>
<font><b/><sz val="11"/><name val="Calibri"/></font>
</fonts>
<fills count="2">
<fill><patternFill patternType="none"/></fill>
<fill><patternFill patternType="gray125"/></fill>
</fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="4">
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>"""


def closing_parts(sheets: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the parts that name the sheets: (name, cells that filter, if any) of each, in order."""
    numbers = range(1, len(sheets) + 1)
    yield "xl/workbook.xml", _workbook(sheets)
    targets = [("worksheet", f"worksheets/sheet{number}.xml") for number in numbers]
    yield "xl/_rels/workbook.xml.rels", _relations([*targets, ("styles", "styles.xml")])
    yield "xl/styles.xml", DECLARATION + _STYLES
    overrides = [("workbook.xml", "sheet.main"), ("styles.xml", "styles")]
    overrides += [(f"worksheets/sheet{number}.xml", "worksheet") for number in numbers]
    yield "[Content_Types].xml", _content_types(overrides)


def _workbook(sheets: list[tuple[str, str]]) -> str:
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, (name, _filtered) in enumerate(sheets, start=1)
    )
    # Excel finds the filtered range by this name.
    names = "".join(
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{place}" hidden="1">'
        f"{escape(_range(name, filtered))}</definedName>"
        for place, (name, filtered) in enumerate(sheets)
        if filtered
    )
    names = f"<definedNames>{names}</definedNames>" if names else ""
    return (
        f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{_RELATIONS}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{listed}</sheets>{names}</workbook>"
    )


def _range(name: str, filtered: str) -> str:
    """`'النتائج'!$A$1:$P$9` of the sheet and `A1:P9`."""
    quoted = name.replace("'", "''")
    return f"'{quoted}'!" + re.sub("([A-Z]+)([0-9]+)", r"$\1$\2", filtered)


def _relations(targets: list[tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _content_types(overrides: list[tuple[str, str]]) -> str:
    rows = "".join(f'<Override PartName="/xl/{path}" ContentType="{_TYPES}.{kind}+xml"/>' for path, kind in overrides)
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


PACKAGE_RELATIONS = _relations([("officeDocument", "xl/workbook.xml")])
