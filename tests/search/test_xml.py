from archive.arabic.chars import BIDI_CONTROLS
from search.xml import legal_text


def test_only_what_xml_cannot_carry_is_dropped():
    kept = f"سطر\n\r\tوآخر {BIDI_CONTROLS} 😀 <&>"
    assert legal_text(f"\x00{kept}\x0b\x1f\uffff") == kept
