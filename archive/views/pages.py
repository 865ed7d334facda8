"""Pages that say what the archive is and how to ask it."""

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from archive.models import Article, Official

# (what a reader types, what it finds)
SYNTAX = (
    ("سفارة", _("الكلمة وما تصرّف منها وما اتصل بها: السفارة، للسفارة، سفارات")),
    ("لانغلي", _("الشخص بأي رسم كُتب اسمه: لانجلي، لانغلي، Langley")),
    ("Townsend زوارة", _("الكلمتان معاً، والاسم باللاتينية يجد رسومه العربية")),
    ('"وقف إطلاق النار"', _("العبارة نفسها بترتيبها، ولو سبقتها و أو ف أو ب أو ل أو ك")),
    ("حفتر -طرابلس", _("الأولى بلا الثانية")),
    ("باشاغا أو سيالة", _("إحداهما أو كلتاهما؛ و OR مثل أو")),
    ("دبلوماس*", _("كل ما يبدأ بهذه الحروف")),
    ("مسؤول:حفتر", _("في حقل واحد: عنوان أو مسؤول أو مصدر أو وكالة أو مكان أو جهة أو موضوع")),
    ("title:السفير", _("أسماء الحقول بالإنجليزية: title وofficial وoutlet وagency وplace وorganisation وtopic")),
)

# (name in the address, what it means, an example query string or "")
PARAMETERS = (
    ("q", _("ما يُكتب في مربع البحث"), ""),
    ("type", _("article أو meeting أو official"), "type=meeting"),
    ("match", _("all كل الكلمات، أو any أيّ منها"), "q=حفتر+باشاغا&match=any"),
    ("exact", _("1: كما كُتبت حرفاً بحرف"), "q=أفريكوم&exact=1"),
    ("official", _("من يُذكر في المقال"), "official=khalifa-haftar"),
    ("outlet", _("من نشره"), "outlet=erem-news"),
    ("agency", _("الوكالة التي نُقل عنها"), ""),
    ("place", _("المكان المذكور"), "place=zuwara"),
    ("organisation", _("الجهة المذكورة"), "organisation=africom"),
    ("topic", _("الموضوع"), ""),
    ("side", _("طرف من يُذكر: libya أو us أو un أو other"), "side=un"),
    ("camp", _("معسكر من يُذكر في تاريخ الخبر، مثل lna أو hor أو gna أو gnu"), "camp=lna"),
    ("from", _("من سنة أو شهر أو يوم: 2020 أو 2020-06 أو 2020-06-22"), "from=2020-06"),
    ("to", _("إلى سنة أو شهر أو يوم"), "from=2019&to=2021"),
    ("sort", _("relevance الأقرب، أو newest الأحدث، أو oldest الأقدم"), "sort=newest"),
    ("page", _("رقم الصفحة"), ""),
)
SAMPLE_SLUGS = {"pair": "richard-norland,khalifa-haftar"}


def help_page(request: HttpRequest) -> HttpResponse:
    return render(request, "archive/help.html", {"syntax": SYNTAX, "parameters": PARAMETERS, "sample": SAMPLE_SLUGS})


def about(request: HttpRequest) -> HttpResponse:
    context = {"article_count": Article.objects.published().count(), "official_count": Official.objects.shown().count()}
    return render(request, "archive/about.html", context)


def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers leave alone: searches, which have no end, and the editors' desk."""
    context = {"sitemap": request.build_absolute_uri(reverse("sitemap"))}
    return render(request, "robots.txt", context, content_type="text/plain; charset=utf-8")


def healthz(request: HttpRequest) -> HttpResponse:
    """Answer `ok` when the database answers; fail with it otherwise."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok\n", content_type="text/plain")
