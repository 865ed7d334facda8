"""Page furniture: the lines of a capture that are the page's and not the article's.

`FURNITURE` are lines that are furniture wherever they stand. `RELATED` and `LAST` are headings: what follows the
first kind is furniture until running text comes back, what follows the second is furniture to the end.
All patterns are matched against the whole folded line, without the punctuation at its ends.
"""

import re
from functools import lru_cache

from archive.arabic.fold import fold

# pattern, example
FURNITURE = (
    (r"(?:toggle )?(?:main )?(?:menu|navigation|search|home|close|open|login|log in|sign in|sign up|register)", "Menu"),
    (
        r"skip to (?:main )?content|go to (?:content|top)|back to top|exit mobile version|mobile version|"
        r"الي الاعلي",
        "Exit mobile version",
    ),
    (r"in|by|on|at|no|prev(?:ious)?|next|previous (?:post|article)|next (?:post|article)|tags?|categor(?:y|ies)", "in"),
    (
        r"(?:\w{0,12} )?logo(?: \w{0,12})?|شعار(?: \S+){0,3}|صوره|صوره ارشيفيه|صوره من الارشيف|ارشيفيه|"
        r"image|photo|video|فيديو",
        "logo",
    ),
    (
        r"shares?|total|total shares|\d+ shares?|مشاركات?|المشاركات|شارك|شاركها|شاركه|شارك(?:ها|ه|نا)?(?: (?:هذا|هذه))?"
        r"(?: (?:المقال|المقاله|الخبر|الموضوع|الصفحه|علي|عبر|مع|الاصدقاء|اصدقائك|فيسبوك|تويتر|واتساب|هذا|"
        r"هذه|مواقع|التواصل|الاجتماعي)){0,5}|نشر المقال|مشاركه(?: (?:المقال|المقاله|الخبر|الموضوع|الصفحه|"
        r"علي|عبر|فيسبوك|تويتر|واتساب|\d+)){0,3}|share(?: \S+){0,4}",
        "مشاركة",
    ),
    (
        r"(?:share on |مشاركه علي |شارك علي |تابعنا علي |follow us on )?(?:facebook|twitter|x|whatsapp|"
        r"telegram|linkedin|pinterest"
        r"|email|e-mail|print|instagram|youtube|tiktok|messenger|viber|reddit|tumblr|skype|copy link|rss|google news"
        r"|فيسبوك|فيس بوك|تويتر|واتساب|واتس اب|تلغرام|تيليغرام|تليجرام|تيليجرام|لينكدان|لينكد ان|لينكدإن|"
        r"بينتيريست|انستغرام|انستجرام"
        r"|يوتيوب|ماسنجر|طباعه|اطبع|نسخ الرابط|البريد الالكتروني|بريد الكتروني|ايميل|فايبر|اكس)(?: \d+)?",
        "فيسبوك",
    ),
    (
        r"(?:(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|email|print|instagram|youtube|messenger|viber|x"
        r"|فيسبوك|فيس بوك|تويتر|واتساب|تلغرام|تيليغرام|تيلقرام|لينكدان|طباعه|ماسنجر|بينتيريست|انستغرام|"
        r"يوتيوب|شارك|\d+)[\s|,،·•/\-]*){2,}",
        "Facebook Twitter",
    ),
    (
        r"[\d.,٬+]+(?: ?[km])?|\d+ (?:تعليقات|تعليق|مشاهده|مشاهدات|قراءه|زياره|دقيقه|دقائق|دقيقه قراءه|"
        r"دقائق قراءه|views?|comments?|min read|minutes? read)"
        r"|(?:المشاهدات|عدد المشاهدات|مشاهدات|القراءات|عدد القراءات|عدد الزيارات|زيارات|views?|reads?|"
        r"hits)[\s:]*[\d.,]*|(?:قراءه|مده القراءه)[\s:]*\d.*",
        "120 مشاهدة",
    ),
    (
        r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{16,}",
        "0a117385-22dc-437e-9639-0bc16a491dd0",
    ),
    (
        r"(?:(?:رابط|الرابط|المصدر|link|source|url)[^:/]*[:\s]*)?(?:https?://|www\.)\S+|"
        r"[\w.\-]+@[\w.\-]+\.\w+|[\w\-]+(?:\.[\w\-]+)*\.(?:com|net|org|ly|info|tv|news|png|jpe?g|gif|"
        r"webp)(?:/\S*)?",
        "www.example.ly",
    ),
    (
        r"(?:#\S+[\s,،]*)+|(?:الوسوم|وسوم|كلمات مفتاحيه|الكلمات المفتاحيه|كلمات دلاليه|الكلمات الدلاليه|"
        r"الاوسمه|علامات|تاغ|تاغات|tags|keywords)(?:\b|[:\s]).{0,160}",
        "الوسوم: ليبيا",
    ),
    (
        r"(?:اترك|اضف|اكتب|ضع) (?:ردا|رد|تعليقا|تعليق|تعليقك|لنا تعليقا|ردك)\b.{0,60}|leave a (?:reply|"
        r"comment).*|لا (?:توجد|يوجد) تعليقات?.*|no comments?.*|comments are closed.*"
        r"|التعليقات مغلقه.*|(?:الغاء الرد|cancel reply).*|كن اول من يعلق.*|التعليق مغلق.*",
        "أُترك رد",
    ),
    (
        r"(?:.{0,40})?(?:©|\(c\)|copyright|جميع الحقوق محفوظه|كل الحقوق محفوظه|حقوق النشر|"
        r"all rights reserved)(?:.{0,120})",
        "جميع الحقوق محفوظة © 2024",
    ),
    (
        r"تابعونا|تابعنا|تابعوا\w*|(?:تابعونا|تابعنا|تابعوا \S+|تابع \S+|follow us|follow)(?: (?:علي|عبر|في|"
        r"on)\b.{0,60})?|اشترك(?: \S+){0,8}|اشتركوا(?: \S+){0,8}"
        r"|انضم(?:وا)? (?:الي|الينا).{0,80}|subscribe.{0,80}|(?:ال)?نشره (?:ال)?(?:بريديه|اخباريه)|"
        r"newsletter.{0,40}|حمل(?:وا)? تطبيق.{0,60}|تحميل التطبيق.*",
        "تابعونا على",
    ),
    (
        r"(?:the post|ظهرت? المقال(?:ه)?|ظهر الخبر|نشر(?:ت)? (?:هذا|هذه)? ?المقال(?:ه)?|التدوينه|"
        r"المقال) .{3,250}(?:appeared first on|اول مره علي|اولا علي|لاول مره في|لاول مره علي).{0,80}",
        "The post … appeared first on …",
    ),
    (
        r"(?:اقرا|لقراءه|قراءه|طالع|شاهد|read|للاطلاع|اضغط|انقر|click|view)(?: (?:الخبر|المقال|المزيد|"
        r"التفاصيل|بقيه|باقي|the|full|more|هنا|here|لقراءه|من|علي|original|كامل\w*|story|article|بالكامل|في|"
        r"عن|الموضوع|النص|اكثر|تفاصيل))"
        r"{1,6}(?: (?:المصدر|source|الاصلي|at|from|on|في|من)\b.{0,60})?|(?:ال)?مزيد|(?:read|load|"
        r"show) more.*|continue reading.*|source|المصدر الاصلي|تابع القراءه",
        "اقرأ الخبر من المصدر",
    ),
    (
        r"(?:من نحن|اتصل بنا|اتصلوا بنا|تواصل معنا|للتواصل|اعلن معنا|سياسه الخصوصيه|الشروط والاحكام|"
        r"شروط الاستخدام|خريطه الموقع|about us|contact us|contact|privacy policy|terms.{0,20}|"
        r"advertise.{0,10}|cookies?.{0,30}|سياسه ملفات.*|من نحن.{0,60})",
        "من نحن",
    ),
    (
        r"الرئيسيه(?:[ |/>»›\-·•]+.{1,120})?|home ?[|/>»›\-] ?.{1,120}|(?:انت هنا|you are here)\b.{0,120}|"
        r".{1,30} [>›] .{1,100}",
        "الرئيسية / أخبار",
    ),
    (
        r"(?:ال)?(?:اخبار|محليه|محليات|سياسه|سياسيه|عاجل|اقتصاد|رياضه|ثقافه|منوعات|فيديو|مقالات|راي|تقارير|"
        r"تحليلات|دوليه|دولي|عربيه|عربي|صحه|تكنولوجيا|فن|حوارات|متابعات|ملفات|سلايدر|slider"
        r"|مجتمع|تحقيقات|المغرب العربي|شمال افريقيا|العالم|عالميه|عربي ودولي|ليبيا|اهم الاخبار|اخر الاخبار|"
        r"اخبار ليبيا|اخبار ليبيه|اخبار محليه|اخبار العالم|اخبار دوليه|اخبار عربيه|اخبار سياسيه|"
        r"الاخبار المحليه"
        r"|اخبار عاجله|news|politics|world|economy|opinion|sports?|culture|business|libya|africa|"
        r"middle east|breaking|home page|اخبار وتقارير|كتاب واراء|مقالات الراي)"
        r"(?:[\s|,،·•/\-]+(?:و?(?:ال)?(?:اخبار|محليه|محليات|سياسه|عاجل|اقتصاد|رياضه|ثقافه|منوعات|فيديو|"
        r"مقالات|راي|تقارير|دولي\w{0,2}|عربي\w{0,2}|صحه|تكنولوجيا|فن|ليبيا|ليبيه|العالم|news|politics|world|"
        r"economy|opinion|sports?|culture|business|libya|africa)))*",
        "أخبار",
    ),
    (r"(?:اعلان|اعلانات|advertisement|advertising|sponsored.*|ad|ads)", "إعلان"),
    (
        r"(?:المقال|الخبر|المقاله|التدوينه|الموضوع) (?:السابق|التالي|السابقه|التاليه)(?:[:\s].{0,120})?|"
        r"السابق|التالي|تصفح المقالات",
        "المقال السابق",
    ),
    (r"(?:العربيه|english|francais|عربي|en|ar|fr)(?: ?[|/] ?(?:العربيه|english|francais|عربي|en|ar|fr))*", "English"),
    (
        r"(?:حجم الخط|تكبير الخط|استمع الي المقال|استمع للمقال|استمع|نسخ|حفظ|ارسال|ابحث|بحث|بحث عن|القائمه|"
        r"قائمه|تسجيل الدخول|دخول|الوضع الليلي|الوضع المظلم|تصغير|تكبير|\+ ?- ?|a[+\-] ?a[+\-]?)",
        "حجم الخط",
    ),
    (
        r"(?:هذا )?(?:الموقع|موقعنا) (?:يستخدم|يستعمل).{0,120}|(?:نستخدم|نحن نستخدم) ملفات.{0,150}|"
        r"this (?:site|website) uses.{0,150}|لن يتم نشر عنوان بريدك.*|your email address will not.*",
        "نستخدم ملفات تعريف الارتباط",
    ),
)
RELATED = (
    (
        r"(?:مقالات|اخبار|مواضيع|موضوعات|مواد|تقارير|مشاركات|منشورات)(?: اخري)? (?:ذات صله|متعلقه|مشابهه|"
        r"مرتبطه|ذات علاقه|قد تهمك|مقترحه)(?: .{0,20})?",
        "مقالات ذات صلة",
    ),
    (
        r"(?:اقرا|اقراي?|اقرؤوا|شاهد|طالع|انظر|تابع)(?: (?:ايضا|ايضاً|كذلك|المزيد|معنا|"
        r"مزيدا)){1,2}(?: (?:عن|حول|من|علي).{0,40})?",
        "اقرأ أيضا",
    ),
    (
        r"(?:اقرا ايضا|شاهد ايضا|طالع ايضا|اقرا المزيد|read also|also read|see also|ذات صله) ?[:\-–|"
        r"].{1,160}",
        "اقرأ أيضا: …",
    ),
    (
        r"(?:قد|ربما) (?:يهمك|يعجبك|تهمك|يعجبك)(?: .{0,30})?|(?:مقترح|مختارات|مختارات) لك|ذات صله|"
        r"ترشيحات.{0,20}|اخترنا لك(?:م)?|اختيارات المحرر|مختارات",
        "قد يهمك أيضا",
    ),
    (
        r"(?:ال)?اكثر (?:قراءه|مشاهده|تداولا|شعبيه|تفاعلا|تعليقا)|الاكثر قراءه.{0,20}|(?:اخر|احدث|"
        r"اهم) (?:الاخبار|المقالات|المواضيع|المستجدات)|(?:المزيد|مزيد) من (?:ال)?\S+(?: .{0,25})?",
        "الأكثر قراءة",
    ),
    (
        r"related(?: (?:posts?|articles?|news|stories|topics))?|(?:read|see) also|more (?:from|in|on|"
        r"stories)\b.{0,40}|you may also like.*|most (?:read|popular).*|latest (?:news|posts?)|trending.*|"
        r"recommended.*|popular posts?",
        "Related Posts",
    ),
)
LAST = (
    (
        r"(?:ال)?تعليقات(?: ?\(?\d+\)?)?|comments?(?: ?\(?\d+\)?)?|\d+ (?:تعليقات|تعليق) (?:علي|حول).*|"
        r"(?:عن|حول) (?:ال)?(?:كاتب|مولف)|about (?:the )?author",
        "التعليقات",
    ),
    (
        r"(?:.{0,40})?(?:©|copyright|جميع الحقوق محفوظه|كل الحقوق محفوظه|all rights reserved)(?:.{0,120})",
        "جميع الحقوق محفوظة",
    ),
)

_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


# Folding takes the hamza from its seat; the rules keep it, so that they can be read.
_SEATS = str.maketrans("ئؤ", "يو")


def _compile(rules: tuple) -> re.Pattern:
    return re.compile("|".join(f"(?:{pattern.translate(_SEATS)})" for pattern, _ in rules))


_FURNITURE, _RELATED, _LAST = _compile(FURNITURE), _compile(RELATED), _compile(LAST)


@lru_cache(maxsize=4096)
def furniture_kind(line: str) -> str:
    """Return `related` or `last` for a heading of furniture, `furniture` for a line of it, else an empty string.

    `مقالات ذات صلة` → `related`; `التعليقات` → `last`; `Shares:` → `furniture`. A line without letters or digits
    is furniture too.
    """
    if len(line) > 320:
        return ""
    folded = re.sub(r"\s+", " ", fold(line)).strip()
    bare = _EDGES.sub("", folded)
    if not bare:
        return "furniture"
    for pattern, kind in ((_LAST, "last"), (_RELATED, "related"), (_FURNITURE, "furniture")):
        if pattern.fullmatch(bare) or pattern.fullmatch(folded):
            return kind
    return ""
