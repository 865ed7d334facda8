"""Parts of a page that are not the article, by the names that its markup gives them. Tables only.

Patterns are searched in the `class`, `id` and `role` of an element, lower case, words parted by spaces, `-` or `_`.
"""

import re

# Elements that hold no text of a page, whatever is in them.
WITHOUT_TEXT = frozenset(
    "script style noscript template svg math iframe object embed applet canvas audio video select button textarea "
    "datalist head map area dialog figcaption".split()
)
# Elements that begin and end a line. Every other one (`span`, `a`, `b`) runs on within its line.
BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption".split()
)
# Elements that the lines of a text stand in beside its paragraphs.
TEXT_TAGS = frozenset("h2 h3 h4 h5 h6 li td th dt dd blockquote".split())
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())

# pattern, example
FURNITURE_ZONES = (
    (r"\b(?:nav|navbar|navigation|menu|menus|submenu|breadcrumbs?|crumbs?|topbar|toolbar|ticker)\b", "main-menu"),
    (r"\b(?:sidebar|side bar|(?<!elementor )widgets?|widget area|secondary|complementary|aside)\b", "sidebar-right"),
    (r"\b(?:related|relatedposts|recommend(?:ed|ations)|read also|readalso|see also|more news)\b", "related-posts"),
    (r"\b(?:most read|mostread|most viewed|trending|popular|latest news|latest posts|carousel|slider)\b", "most-read"),
    (r"\b(?:share|sharing|shares|sharedaddy|social|socials|addthis|addtoany|a2a|follow us)\b", "social-share"),
    (r"\b(?:comments?|commentlist|respond|disqus|discussion)\b", "comments-area"),
    (r"\b(?:newsletter|subscribe|subscription|popup|modal|cookies?|consent|gdpr|signup|login)\b", "cookie-consent"),
    (r"\b(?:ads?|adsbygoogle|advert|advertisement|banner|sponsored|promo|taboola|outbrain)\b", "ad-banner"),
    (r"\b(?:tags|tagcloud|post tags|tag links|keywords|pagination|pager|post navigation|nav links)\b", "post-tags"),
    (r"\b(?:polls?|voting|quiz|survey|vjs no js|video js|jwplayer|jw player|plyr|toc|ez toc)\b", "poll-box"),
    (r"\b(?:author box|author bio|authorbox|about author|post author box)\b", "author-box"),
    (r"\b(?:wp caption text|image caption|photo caption|img caption|gallery caption)\b", "wp-caption-text"),
    (r"\b(?:screen reader text|sr only|visually hidden|visuallyhidden|skip link|print only|noprint)\b", "sr-only"),
)
# Within a line: words that are read aloud and not shown. Example: <a>سالم<span class="sr-only">أرسل بريدا</span></a>
UNSEEN = re.compile(r"\b(?:screen reader text|sr only|visually hidden|visuallyhidden)\b")
# The element that holds the text of the article and nothing else.
TEXT_ZONES = (
    (r"\barticle ?body\b|\barticlebody\b|\barticle (?:content|text|detail|details)\b", "article-body"),
    (r"\b(?:entry|post|single|news|story|item|node|page|the) ?(?:content|body|text|details?)\b", "entry-content"),
    (r"\b(?:td post content|field name body|field name field body|text formatted|post inner|maincontent)\b",
     "td-post-content"),
    (r"\b(?:body text|bodytext|content body|content text|details? body|news ?desc|articletext|newsbody|wysiwyg)\b",
     "bodytext"),
)  # fmt: skip

FURNITURE_ZONE = re.compile("|".join(pattern for pattern, _ in FURNITURE_ZONES))
TEXT_ZONE = re.compile("|".join(pattern for pattern, _ in TEXT_ZONES))
# The foot of a page. What stands there may sign the page, and is no text of it.
FOOT_ZONE = re.compile(r"\b(?:footer|foot|bottom|colophon)\b")
# Tags that are furniture by what they are.
FURNITURE_TAGS = frozenset({"nav", "aside", "menu"})
FURNITURE_ROLES = frozenset("navigation complementary search banner dialog menu menubar alert".split())
