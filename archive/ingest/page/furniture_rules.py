"""What page furniture looks like: one row, one manner, with an example. Patterns are over folded text.

`FURNITURE` are lines that are furniture wherever they stand.
"""

# pattern, example
FURNITURE = (
    (
        r"(?:toggle )?(?:main )?(?:menu|navigation|search|home|close|open|login|log in|sign in|sign up|"
        r"register)",
        "Menu",
    ),
    (
        r"skip to (?:main )?content|go to (?:content|top)|back to top|exit mobile version|mobile version|"
        r"الي الاعلي",
        "Exit mobile version",
    ),
    (
        r"in|by|on|at|no|prev(?:ious)?|next|previous (?:post|article)|next (?:post|article)|tags?|categor(?:y|"
        r"ies)",
        "in",
    ),
    (
        r"(?:\w{0,12} )?logo(?: \w{0,12})?|شعار(?: \S+){0,3}|صوره|صوره ارشيفيه|صوره من الارشيف|ارشيفيه|"
        r"image|photo|video|فيديو",
        "logo",
    ),
    (
        r"shares?|total|total shares|\d+ shares?|مشاركات?|المشاركات|شارك|شاركها|شاركه|شارك(?:ها|ه|"
        r"نا)?(?: (?:هذا|هذه))?"
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
        r"|فيسبوك|فيس بوك|تويتر|واتساب|تلغرام|تيليغرام|تيلقرام|لينكدان|طباعه|ماسنجر|بينتيريست|(?:ال)?انستغرام|"
        r"تيليجرام|تلجرام|tumblr|reddit|threads|\(twitter\)|(?:ال)?بريد (?:ال)?الكتروني|مشاركه|"
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
        r"(?:(?:\d+ )?حجم الخط(?: \d+)?|تكبير الخط|"
        r"استمع الي المقال|استمع للمقال|استمع|نسخ|حفظ|ارسال|ابحث|بحث|بحث عن|القائمه|"
        r"قائمه|تسجيل الدخول|دخول|الوضع الليلي|الوضع المظلم|تصغير|تكبير|\+ ?- ?|a[+\-] ?a[+\-]?)",
        "حجم الخط",
    ),
    (
        r"(?:هذا )?(?:الموقع|موقعنا) (?:يستخدم|يستعمل).{0,120}|(?:نستخدم|نحن نستخدم) ملفات.{0,150}|"
        r"this (?:site|website) uses.{0,150}|لن يتم نشر عنوان بريدك.*|your email address will not.*",
        "نستخدم ملفات تعريف الارتباط",
    ),
)
# Seen on pages of many outlets; one row, one manner.
FURNITURE += (
    (r"search(?: for)?|in this article|posted in|posted on|published on|written by|summary|read next|tt|"
     r"ad \d?", "Posted in:"),
    (r"(?:نشر(?:ت)? (?:في|بتاريخ|يوم)|تاريخ النشر|اخر تحديث|تم النشر|المصدر|مصدر الصوره|updated|"
     r"last updated)", "نشر في:"),
    (r"(?:(?:منذ|قبل|حوالي|نحو|اكثر من) )+(?:\d+ )?(?:ثوان|ثانيه|دقيقه|دقيقتين|دقائق|ساعه|ساعتين|ساعات|يوم|يومين|"
     r"ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|شهور|سنه|سنتين|سنوات)(?: واحد[ه]?)?(?: في .{2,25})?|"
     r"(?:(?:almost|about|over) )?(?:\d+|an?|one) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) "
     r"(?:ago|in .{2,25})",
     "منذ 3 ساعات"),
    (r"(?:تابع|شاهد|اليكم|نقدم لكم)(?: الان)? خبر .{8,250} (?:حصريا|عبر|لهذا اليوم) .{2,60}|"
     r"انتم الان تتابعون خبر .{8,300}|"
     r"(?:كانت هذه تفاصيل|شكرا لكم لمتابعتكم|نعرض لكم زوارنا) .{8,300}", "تابع الآن خبر … حصريا على …"),
    (r"(?:\S+ \S+ )?سجل اعجابك .{4,80}|(?:تم )?(?:نسخ|انسخ) (?:ال)?رابط.{0,20}|الاستماع للمقال.{0,20}",
     "سجل إعجابك بصفحتنا على فيسبوك"),
    (r"(?:اضغط|انقر) هنا .{3,80}|احصل علي (?:تحديثات|اشعارات|اخر) .{5,100}", "اضغط هنا إن لم يقم المتصفح بتحويلك"),
    (r"اخر تحديث\s?:? ?(?:[a-z]{2,4} ?)?\d\d?:\d\d(?::\d\d)?(?: ?[a-z]{2,4})?", "آخر تحديث GMT13:28:40"),
    (r"(?:زمن|وقت|مده|مدة) (?:ال)?قراءه?[\s:]*.{0,25}|reading time.{0,20}", "زمن القراءة: دقيقة"),
    (r"اغلاق|اقفال|موافق|ارسل تعليقك|ارسل تعليقا|اقترح تصحيحا|ابلغ عن خطا|زر الذهاب الي الاعلي|"
     r"الذهاب الي الاعلي|عوده الي.{0,30}|"
     r"انتهي|submit|send|post comment|add comment|reply|الرد|ارسال (?:الي|لـ?) ?صديق|ارسال التعليق", "إغلاق"),
    (r"(?:التعليق|الاسم|البريد الالكتروني|الموقع الالكتروني|الموقع|name|email|website|comment)(?: ?\*|"
     r" ?\(.{0,20}\))?", "الاسم *"),
    (r"(?:احفظ|save) (?:اسمي|my name).{0,160}|(?:الحقول|required fields).{0,80}", "احفظ اسمي وبريدي"),
    (r"(?:انقر|اضغط|click) (?:للمشاركه|للطباعه|to share|to print|to email|"
     r"لارسال).{0,80}", "انقر للمشاركة على تويتر (فتح في نافذة جديدة)"),
    (r"(?:شارك|انشر) (?:هذا |هذه )?(?:الموضوع|المقاله?|الخبر|الصفحه).{0,30}", "شارك هذا الموضوع:"),
    (r"(?:الاراء|المقالات|ما ينشر|التعليقات) (?:الوارده|المنشوره|تعبر|لا).{0,140}(?:تعبر|راي|الموقع|الصحيفه|"
     r"الكاتب|اصحابها).{0,80}|"
     r"(?:the )?(?:views|opinions) expressed.{0,200}", "الآراء الواردة في هذا المقال لا تعبر بالضرورة عن رأي الموقع"),
    (r"(?:\*|\() ?(?:كاتبه?|باحثه?|صحفيه?|صحافيه?|محلل|اكاديميه?|خبير|استاذ|"
     r"دبلوماسي)\b.{0,60}", "* كاتب وأكاديمي ليبي"),
    (r"\w+(?: [\w.'-]+){1,3} is an? (?:[\w-]+ ){0,5}(?:writer|journalist|reporter|researcher|analyst|fellow|author|"
     r"correspondent|editor|professor|columnist)\b.{0,160}", "Jane Doe is a writer from Tripoli."),
    (r"reporting by .{3,120}|our standards.{0,60}|purchase licensing rights|follow .{2,30}(?:coverage|"
     r"updates).{0,40}|"
     r".{3,40} website contains only a portion.{0,120}|for more (?:news|information).{0,80}|"
     r"get the latest.{0,80}|sign up .{0,200}|support .{0,20}journalism.{0,60}",
     "Reporting by the Tripoli newsroom; Editing by A. Hart"),
    (r"(?:\(|\[)?(?:source|المصدر)\s?[:/-]\s?.{2,60}", "(Source: US Embassy)"),
    (r"[-–—*\s]*advertis(?:e|)ments?[-–—*\s]*|\[/?ad_\d\]", "- Advertisment -"),
    (r"(?:an official website of the united states|here.?s how you know|official websites use|secure \.gov).{0,120}",
     "An official website of the United States government"),
    (r"(?:تابع|تابعوا|لمتابعه|للمتابعه|للاشتراك|اشترك|انضم|للانضمام) .{0,40}(?:google news|تيليجرام|تلغرام|"
     r"تليغرام|تيليغرام|تلجرام|واتساب|واتس|"
     r"فيسبوك|تويتر|قناتنا|قناه|صفحتنا|اخبار جوجل|جوجل نيوز|rt|"
     r"علي).{0,60}", "تابع أحدث الأخبار عبر تطبيق google news"),
    (r"رئيس (?:مجلسي? )?(?:الاداره|التحرير)(?: و ?(?:التحرير|رئيس التحرير))?(?: ?[:|/-] ?.{2,40})?|"
     r"مدير التحرير.{0,40}", "رئيس التحرير"),
    (r"(?:الطقس|طقس|درجه الحراره|حاله الطقس|مواقيت الصلاه|عدد اليوم|الاعداد السابقه|ارشيف(?: \S+){0,2}|بث مباشر|"
     r"مباشر|البث المباشر)"
     r"(?:[\s:].{0,40})?", "مواقيت الصلاة"),
    (r"[^.،؟!]{0,40}\d{1,2} ?°.{0,60}", "طرابلس 17° / بنغازي 15°"),
    (r"(?:صفحه|page) \d+(?: (?:من|of) \d+)?|newspapers in .{3,20}|pressreader.{0,10}|لا (?:يوجد|"
     r"توجد) تعليقات.*", "صفحة 3"),
    (r"(?:\d+|[\d.,٬]+ ?[km]?) ?(?:share|tweet|like|مشاركه|تغريد|اعجاب|تغريده|اعجابات)s?|(?:share|tweet|like|"
     r"مشاركه|تغريد|اعجاب|اعجبني) ?\d*",
     "تغريد 0"),
    (r"(?:تصنيفات|التصنيفات|مواضيع|المواضيع|تصنيف|القسم|الاقسام|اقسام)(?: ?: ?.{0,80})?", "تصنيفات"),
    (r"(?:bu web sitesinde|ce site utilise|nous utilisons).{0,160}", "Ce site utilise des cookies"),
    (r"[ء-ي] [ء-ي](?: ?/ ?[ء-ي] [ء-ي])?|[ء-ي] ?\. ?[ء-ي]\.?", "ا ك / ف م"),
)  # fmt: skip
FURNITURE += (
    (
        r"latest posts by .{2,60}|(?:اخر|احدث) (?:مقالات|مشاركات) (?:الكاتب|بواسطه|\w+ \w+)",
        "Latest posts by Salem (see all)",
    ),
)
# What a writer is, below his name.
FURNITURE += (
    (r"(?:صحافيه?|صحفيه?|كاتبه?|باحثه?|محلله?|اعلاميه?|اكاديميه?|مراسله?)(?: و?(?:صحافيه?|صحفيه?|كاتبه?|باحثه?|محلله?|"
     r"سياسيه?|اكاديميه?)){0,2} \w+(?:ي|يه)(?:[.،,] ?.{0,240})?", "صحافية ليبية. مراسلة الجريدة في طرابلس."),
)  # fmt: skip
# What only subscribers may read, and where a box of other articles ends that is read aloud; a clock by itself.
FURNITURE += (
    (r"(?:هذا|هذه) (?:المحتوي|المقاله?|الخبر|الماده|التقرير) (?:متاح|مخصص|حصري)\w{0,2}(?: \S+)? "
     r"(?:ل|لل|ل?ل)?مشتركي\S*.{0,200}|(?:لقراءه|لمتابعه) (?:المقال|الخبر|الماده|بقيه)\b.{0,60}(?:اشترك|سجل).{0,120}|"
     r"(?:this (?:article|content|story) is (?:only )?(?:for|available to) subscribers|you have reached your).{0,160}",
     "هذا المحتوى متاح للمشتركين فقط"),
    (r".{0,60}(?:تفعيل|تشغيل|enable) (?:ال)?(?:جافا ?سكريبت|جافاسكريبت|javascript).{0,120}|[\d:]+ / [\d:]+",
     "يرجى تفعيل جافا سكريبت"),
    (r"(?:this is the official website of|هذا هو الموقع الرسمي ل).{0,280}|ملخص|نقاط (?:رييسيه|بارزه)|story highlights",
     "This is the official website of the U.S. Embassy"),
    (r"(?:[^|\s]+(?: [^|\s]+){0,3} ?\| ?){3,}[^|\s]+(?: [^|\s]+){0,3}",
     "شروط الخدمة | بيان الخصوصية | الإعلانات | من نحن؟"),
    (r"الاخبار المنشوره علي الصفحه الرسميه لوكاله.{0,260}|print friendly.{0,30}", "Print Friendly, PDF & Email"),
    (r"تخطي .{3,60} وواصل القراءه|نهايه (?:قصص مقترحه|يستحق الانتباه|المحتوي من \S+|بودكاست)|end of list",
     "تخطى قصص مقترحة وواصل القراءة"),
    (r"\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:[ap]\.?m\.?|صباحا|مساء|ص|م|gmt|ليلا))?(?: ?- ?source: .{2,30})?", "22:40"),
)  # fmt: skip
# Share buttons, as their labels are read aloud.
FURNITURE += (
    (r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|email) sharing button", "facebook sharing button"),
    (r"شاركه?ا? (?:علي|عبر|مع|في) (?:ال)?\S+(?: \S+){0,2}|\+ ?الخط ?-?", "شارك عبر البريد"),
)
# English pages.
FURNITURE += (
    (r"(?:how to submit|submissions|to submit) .{0,40}(?:op-ed|article|letter)s?\b.{0,200}",
     "How to submit an Op-Ed: …"),
    (r"\(?(?:agencies|news agencies|wires|with agencies)\)?|\(photo.{3,100}\)|(?:[\w.]+ ){1,3}(?:staff writers?|"
     r"foreign service|correspondents?)", "Washington Post Staff Writer"),
    (r"more from [\w ]{2,30}: .{5,160}", "More from The Tribune: fighters claim a town"),
    (r"(?:this (?:news|article|story) has been )?(?:read|viewed) \d+ times.{0,20}|view gallery|"
     r"gallery contains \d+ images?|support us|fallback|news in brief",
     "This news has been read 183 times in total"),
    (r"\W*(?:writing|editing|written|edited|additional reporting|compiled) by .{3,100}", "* Writing by Salem Gharbi"),
)  # fmt: skip
