from xml.etree import ElementTree

import pytest

SPACE = {"o": "http://a9.com/-/spec/opensearch/1.1/"}


@pytest.mark.parametrize(("prefix", "name"), [("", "السجلّ الليبي"), ("/en", "Libya–US Archive")])
def test_a_browser_learns_how_to_ask(client, db, prefix, name):
    response = client.get(f"{prefix}/opensearch.xml")
    assert response["Content-Type"] == "application/opensearchdescription+xml"
    description = ElementTree.fromstring(response.content)
    assert description.findtext("o:ShortName", namespaces=SPACE) == name
    assert len(name) <= 16  # OpenSearch 1.1: longer names are refused
    urls = {url.get("type"): url.get("template") for url in description.findall("o:Url", SPACE)}
    assert urls == {
        "text/html": f"http://testserver{prefix}/search/?q={{searchTerms}}&page={{startPage?}}",
        "application/atom+xml": f"http://testserver{prefix}/feeds/search/?q={{searchTerms}}",
        "application/opensearchdescription+xml": f"http://testserver{prefix}/opensearch.xml",
    }
    assert f'href="{prefix}/opensearch.xml"' in client.get(f"{prefix}/about/").text
