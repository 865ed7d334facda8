"""What else is furniture: what a site says to its readers, and who took a picture. Patterns are over folded text.

`NOTICES` are whole lines, `PICTURES` and codes of widgets whole lines of any length, also inside the text. One row,
one manner.
"""

# pattern, example
NOTICES = (
    (r"اضافه تعليق(?: جديد)?|نص عادي|تفصل السطور و ?الفقرات تلقائيا|web page addresses and.*|"
     r"(?:اختبار )?رمز التحقق.*|هذا السوال هو لاختبار.*|captcha.*|عدد الردود \d+|بواسطه|تم اضافه تعليقك.*|"
     r"تاكد من ادخال المعلومات.*|علامات html.*", "إضافة تعليق جديد"),
    (r"(?:هذا )?(?:المقال|المحتوي) (?:مورشف|للمشتركين|متاح للمشتركين).*|.{0,60}(?:يتوجب|يجب) عليك الاشتراك.*|"
     r"تسجيل الدخول باقه.*", "هذا المقال مؤرشف، يتوجب عليك الاشتراك للاطلاع عليه."),
    (r".{0,80}حظر الاعلانات.*|يرجي السماح بعرض الاعلانات.*", "يبدو أنك تستخدم أداة لحظر الإعلانات."),
    (r"(?:انسخ|نسخ|تم نسخ) (?:ال)?رابط.{0,30}|copied|copy link.*|close button|loader|no script|no image",
     "انسخ الرابط"),
    (r"لمطالعه (?:ال)?مزيد.{0,160}|(?:يمكنكم|يمكنك) (?:ايضا )?(?:متابعه|قراءه) (?:المزيد|اخر|احدث).{0,160}|"
     r"للمزيد من (?:الاخبار|التفاصيل|المعلومات).{0,160}", "يمكنكم متابعة المزيد من أخبار ليبيا عبر موقع أفريقيا برس"),
    (r"(?:اخلاء مسووليه|تنويه|ملاحظه)\s?:?.{0,20}(?:الموقع|موقع|الجريده|الصحيفه).{0,400}|"
     r"(?:اداره )?(?:ال)?(?:موقع|صحيفه|بوابه)(?: \w+){0,3} (?:لا|غير) (?:تتبني|يتبني|تتحمل|يتحمل|مسوول).{0,300}",
     "إدارة الموقع لا تتبنى وجهة نظر الكاتب"),
    (r"(?:الاخبار|المواد) المنشوره (?:علي|في) (?:ال)?(?:صفحه|موقع).{10,400}|how to submit an op-ed.*|"
     r"unless otherwise stated.*licen[sc]e.*|"
     r".{0,60}ليست? مسووله? عن محتوي المواقع.*", "الأخبار المنشورة على الصفحة الرسمية للوكالة هي اختصار"),
    (r"(?:اضغط|انقر|كليك) هنا.{0,80}|.{0,40}مجانا من خلال حسابنا.{0,60}|قراونا من مستخدمي.{0,60}", "إضغط هنا للإشتراك"),
    (r"(?:a )?\.gov website.*|(?:a )?lock .{0,20}https.*|share sensitive information only.*",
     "A .gov website belongs to an official government organization."),
    (r"(?:وكاله|صحيفه|جريده|شبكه|موقع|بوابه|قناه|اذاعه|راديو)(?: \S+){1,4}? ?[/:–—-]? ?(?:متابعه|متابعات|وكالات|خاص)",
     "شبكة المتوسط الإخبارية متابعة"),
    (r"by [\w .'’-]{4,40}, an? [^.]{0,80}(?:reporter|correspondent|editor|columnist|writer|fellow|journalist)\b.{0,80}",
     "By Jane Doe, a security reporter at The Tribune."),
    (r"للنشر الفوري|for immediate release|(?:بيان|تصريح|مذكره) (?:صحفيه?|صحافيه?|اعلاميه?)|press (?:statement|release)|"
     r"media note|مكتب المتحدث(?: الرسمي| باسم .{3,40})?|office of the spokesperson", "مكتب المتحدث باسم الوزارة"),
    (r"للاطلاع علي (?:مضمون )?(?:البيان|النص) الاصلي.{0,300}|هذه الترجمه .{0,40}خدمه مجانيه.{0,200}",
     "للاطلاع على النص الأصلي:"),
)  # fmt: skip
PICTURES = (
    (r"[#.@][\w-]+[^{}]{0,80}\{.+\}|(?:var |function|window\.|document\.|\$\()[^.؟!]{0,80}[;{(=].*",
     "#page_head { width: 728px; margin: 0 auto; }"),
    (r"\[/?[a-z][\w-]*(?: [\w-]+=.+)?\]", "[gallery-card region=”LY” label=”ليبيا”]"),
    (r"file (?:photo)?\s?[:–—-].{10,}", "FILE PHOTO: Haftar in Benghazi, 2019"),
    (r"(?:photo |image )?credit\s?:.{3,60}|image (?:copyright|caption|source).{0,300}|م?صدر الصوره.{0,60}|"
     r"التعليق علي الصوره.{0,300}", "Credit: Reuters/Salem Gharbi"),
    (r"\d+ of \d+\. .{10,}", "1 of 2. The envoy stands in front of the ministry."),
    (r".{10,}\((?:ap photo|photo|image|picture|pic)(?: by| credit|:|/)?[^()]{2,60}\)\.?",
     "Sarraj meets Le Drian in Tripoli on March 18, 2019. (Photo by Salem Gharbi / AFP)"),
    (r".{10,}[\s.(](?:reuters|afp|ap|epa|getty images?|xinhua)\s?/\s?"
     r"(?!(?:ipsos|reuters|afp|ap|dpa|aa)\b)[a-z][\w .'’-]{2,40}\)?\.?",
     "A man carries a picture in Benghazi, Libya. REUTERS/Salem Gharbi"),
)  # fmt: skip
