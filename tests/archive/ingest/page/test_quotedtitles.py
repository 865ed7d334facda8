from archive.ingest.page.quotedtitles import quoted_title

TITLE = "المنفي يستقبل السفير الأمريكي في طرابلس"


def test_an_aggregator_quotes_the_title():
    assert quoted_title(["شارك", f"The post {TITLE} appeared first on ليبيا الأحرار."]) == TITLE
    assert quoted_title([f"تابع الآن خبر {TITLE} حصريا على بوابة المدينة"]) == TITLE
    assert quoted_title([f"انتم الان تتابعون خبر {TITLE} من قسم اخبار العالم والان نترككم مع التفاصيل"]) == TITLE
    assert quoted_title([f"كانت هذه تفاصيل خبر {TITLE} لهذا اليوم نرجو أن تكون مفيدة"]) == TITLE


def test_other_furniture_quotes_none():
    assert quoted_title(["شارك", "تابع الآن أخبار طرابلس"]) == ""
