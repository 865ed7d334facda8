"""The words that shape a sentence about a meeting: what joins two parties, what stands between, what ends them.

Every table is of folded words, with an example. Words of meeting itself are in `triggers`, of planning and denying in
`states`.
"""

from archive.arabic.fold import fold
from archive.arabic.months import MONTHS, WEEKDAYS


def folded_set(words: str) -> frozenset[str]:
    """Return the folded words of a blank-separated list."""
    return frozenset(fold(word) for word in words.split())


# Words after which a new statement begins. Example: قال `إن` …
COMPLEMENTIZERS = folded_set(
    "أن إن بأن لأن أنه إنه أنها إنها أنهما إنهما أنهم إنهم بأنه بأنها لكن ولكن فإن وأن وإن وأنه وأنها that"
)
# … and whose subject stands before them. Example: قال نورلاند `إنه` التقى …
BACKWARD = folded_set("أنه إنه أنها إنها أنهما إنهما أنهم إنهم بأنه بأنها وأنه وأنها")

# Words at which the parties of a meeting are over and its subject begins. Example: `لمناقشة` …
CUTS = folded_set(
    "discussed discussing said told after before which who where about regarding while whose amid when but saying "
    "adding urging calling stressing during following stressed praised emphasized reiterated underlined affirmed "
    "reviewed facilitated expressed called urged noted thanked لمناقشة لبحث للتباحث لمتابعة للوقوف لدعم لتعزيز "
    "لدراسة لاستعراض لإطلاعه لإطلاع للتأكيد لتنسيق للتنسيق للتشاور لاستكمال لإجراء لتسليم لتقديم لتهنئة لوضع لإيجاد "
    "لحل لحث لإقناع لإقناعه لطلب لتبادل للتعرف للاطلاع للحديث للمشاركة لحضور لتوقيع لتوحيد لشرح لعرض لتنفيذ حيث "
    "فيما بينما وذلك بشأن حول وحول بخصوص مناقشة التي الذي الذين اللذين اللتين بعد قبل منذ عقب قبيل إثر وفق وفقا بحسب "
    "وقال وأكد وأكدا وقالت وأكدت وناقش وناقشا وبحث وبحثا وتناول وتناولا تناول تناولا تناولت ناقش ناقشا بحث بحثا "
    "ناقشت بحثت وناقشت وبحثت وتناولت وبحثوا وناقشوا وجرى وتم جرى تم مؤكدا مؤكدة مشيرا مشيرة موضحا داعيا معربا معبرا "
    "مشددا لافتا مضيفا مجددا مبينا منوها مثمنا مشيدا معلنا أجل بهدف ضد رغم كما وأضاف وأشار وأوضح وشدد وشددا أكد "
    "أكدا أكدت أكدوا شدد شددا قال قالت أوضح وأعرب وأعربا أعرب أعربا دعا ودعا تطرق تطرقا وتطرق وتطرقا استعرض استعرضا "
    "انتظار بانتظار حين ظل تزامنا تزامن تزامنت "
    "واستعرض واستعرضا واتفق اتفق واتفقا اتفقا معتبرا وتأتي يأتي ويأتي وتبادلا وتبادل وسلمه وأبلغه وهنأه وأطلعه "
    "واستمع وأجرى واطلع وأشاد وثمن وجدد وطالب وحث شهد شهدت ركز ركزت تركز تركزت نوقشت خصص خصصت"
)
# Words of time in front of which بعد and قبل cut nothing. Example: قبل `أيام`, بعد `ظهر` اليوم.
AGO = folded_set(
    "أيام يومين أسبوع أسبوعين أسابيع شهر شهرين أشهر ساعات ساعة سنوات عام عامين نحو قليل دقائق غد الغد ظهر منتصف فترة "
    "حوالي ثلاثة ذلك"
)

# Between two parties. Example: `رفقة`.
WITH = folded_set("مع ومع معه ب بكل with")
JOINERS = folded_set(
    "and between including "
    "و بين وبين كل كلا كلاً وكل جانب رفقة برفقة وبرفقة بحضور وبحضور بمشاركة ومشاركة ويرافقه يرافقه "
    "رافقه ورافقه برئاسة برئاسته بقيادة يترأسه ترأسه يرأسه ترأسته يقوده برئاستها بمعية وكذلك بالإضافة إضافة ونظيره "
    "نظيره ضم وضم ضمت يضم تضم جمع جمعه جمعت جمعته جمعهما جمعها يجمع وكلا كليهما بينهم بينهما وبينهم منهم ومنهم"
)
PRESENCE = folded_set(
    "بحضور وبحضور بمشاركة وبمشاركة رفقة برفقة وبرفقة ورفقة يرافقه ويرافقه ورافقه رافقه بمعية بصحبة صحبة حضره وحضره "
    "وحضرها حضرها يرافقها مرفوقا مرفوقة مصحوبا مصحوبة attended accompanied presence"
)

# Words of time. They part an office from the name behind it: استقبل رئيس الحكومة `اليوم` نورلاند.
TIME_WORDS = (
    folded_set(
        "اليوم أمس غدا مساء صباح ظهر عصر فجر ليلة ليل نهار نهاية يوم الماضي الجاري الحالي المنصرم المقبل القادم "
        "البارحة الأسبوع الشهر الموافق today yesterday tomorrow"
    )
    | frozenset(MONTHS)
    | frozenset(WEEKDAYS)
)
# Rooms and buildings: with what names them they only say where. Example: في `مقر` القيادة العامة.
VENUES = folded_set(
    "مقر بمقر مكتب مكتبه مكتبها بمكتبه بمكتب قصر بقصر ديوان بديوان مبنى بمبنى قاعة بقاعة مطار بمطار فندق بفندق منزل "
    "منزله بمنزله مقره بمقره مقرها بمقرها قاعدة بقاعدة قاعدته مدينة بمدينة منطقة بمنطقة العاصمة بالعاصمة ضاحية بلدة "
    "معسكر بمعسكر سفارة بسفارة السفارة بالسفارة هامش"
)
# Adverbs and words of place or time that may stand between a verb and its party.
LIGHT = (
    TIME_WORDS
    | folded_set(
        "الهاتفي الهاتفية المرئية الثنائي المغلق الموسع u s by phone telephone on in at the his her us foreign "
        "interior assistant deputy under vice defense defence finance oil former visiting special acting senior top "
        "army military african british turkish egyptian italian french russian american libyan ministry embassy "
        "headquarters office charge affaires d'affaires al el both في إلى على وقت سابق لاحق أيضا كذلك قد كان كانت "
        "وكان وكانت هناك فور بداية مستهل ختام إطار خلال عقب رسميا ثنائيا ثنائي مغلق موسع "
        "منفصل مشترك هاتفي هاتفيا مباشرة له لها اول كلا "
        "من كل وكل جمع جمعه جمعهما جانب مرة بدوره بدورها السيد السيدة الدكتور ضيفه مطولا خاصا خاص هاما هام عاجل "
        "عاجلا ثلاثي رباعي موسعا مغلقا منفصلا مشتركا القمة كما عقد عقدت أجرى أجرت شارك شاركت فيه فيها حضره حضرها "
        "الأسابيع الأيام الأشهر الماضية الأخيرة القليلة المنصرمة الجارية المجلس الوزارة الرئاسة القيادة وزاري "
        "وزاريا أمني أمنيا عسكري تشاوري طارئ رفيع المستوى مستوى العامة رسمي رسمية زيارة الزيارة لزيارة زيارته "
        "زيارتها زيارتهما بنفسه شخصيا مطولة تاريخي تاريخيا سبق أن رفقته معا بها به قام قامت ثم نظيره نظيرها نظيرته "
        "نظيرتها خلالها خلاله مباشر توديع مجاملة ودية down also عبر تقنية الأخ الأخت الأستاذ المهندس الشيخ الحاج "
        "معالي سعادة فخامة سيادة الفيديو المرئي الاتصال جمعها جمعته جمعتها بيوم "
        "بيومين بأيام بساعة بساعات تلقاه تلقاها تلقته أجراه أجراها أجرته "
        "أجرتها عقده عقدها عقدته عقدتها بينه بينها الذي التي"
    )
    | VENUES
)

# Nouns that belong to the name after them: the name is no party. Example: `قوات` حفتر.
BELONGINGS = folded_set(
    "قوات لقوات بقوات حكومة لحكومة بحكومة مليشيات ميليشيات مرتزقة نجل ابن شقيق عم صهر مكتب مبعوث مستشار ممثل ممثلي "
    "ممثلين مندوب وفد فريق إدارة معسكر جماعة أنصار طرف مقر منزل بيت قبيلة عائلة موقف خصوم حلفاء حليف رجل رجال نظام "
    "عهد حرب هجوم عدوان خطاب كلمة تصريحات قرار مبادرة خطة حجم دور زيارة رسالة بيان طلب دعوة مطالب قيادة سيطرة وجود "
    "مسؤولي وزراء ضباط جيش كتائب ملف شروط إقالة تعيين رحيل مقتل"
)
# … except that who visits is the subject of what follows. Example: `زيارة` نورلاند ولقاؤه بحفتر.
VISITS = folded_set("زيارة وصول جولة")

# People in number who are not named: the other side of a meeting. Example: `عدد` من المسؤولين.
GROUPS = folded_set(
    "عدد عددا وعدد وعددا وفد وفدا بوفد ووفد ووفدا الوفد مسؤولين مسؤولون مسئولين المسؤولين بالمسؤولين والمسؤولين "
    "ممثلين ممثلي وممثلين ممثلون قيادات القيادات أعضاء وأعضاء وزراء ضباط نواب رؤساء أعيان مشايخ شيوخ عمداء قادة "
    "قيادة مسؤول مسؤولا بمسؤولين كبار مسؤولي لجنة نشطاء ناشطين رجال شخصيات أكاديميين نظراء سفراء مجموعة"
)

# Whose president or minister it is, where one word of office serves two. Example: الرئيسان `المصري` … `والتركي` ….
NATIONAL = folded_set(
    "المصري التركي الأمريكي الأميركي الليبي الروسي الإيطالي الفرنسي البريطاني الألماني التونسي الجزائري المغربي "
    "القطري الإماراتي السعودي اليوناني المالطي السوداني التشادي الرئيسان الوزيران السفيران القائدان الجانبان"
)
