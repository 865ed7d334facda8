"""Words of offices and words that are none: which heads make somebody worth proposing, and what ends an office.

Each word is itself the example.
"""

import re

from archive.arabic.fold import fold

from .nations import COUNTRIES, NATION_ADJECTIVES

# Heads that make no office by themselves: courtesies, and words of praise.
PRAISE = frozenset(map(fold, "كبير كبيرة زعيم شيخ أمير ملك".split()))
# … but of a nation or a body they are an office: الملك `السعودي`, زعيم `حزب`.
LEADER = fold("قائد")  # … is a part of names too
KING, CHIEF = fold("ملك"), frozenset(map(fold, ("كبير", "كبيرة")))
BODIES = frozenset(map(fold, "حزب الحزب حركة الحركة المعارضة الأغلبية الجبهة جبهة كتلة الكتلة الأزهر".split()))
REALMS = NATION_ADJECTIVES | COUNTRIES | BODIES | frozenset(map(fold, "البلاد دولة الدولة منطقة إمارة".split()))
# … كبير `المستشارين`
CHIEFS = frozenset(
    map(
        fold,
        "المستشارين مستشاري المساعدين مساعدي المفاوضين مفاوضي الدبلوماسيين الموظفين موظفي القضاة المدعين المفتشين "
        "المراقبين المنسقين المتحدثين".split(),
    )
)
# Heads that are an office only before one of these words: `كاتب` الدولة, but the writer is none.
HEADS_BEFORE = {
    **dict.fromkeys(map(fold, ("كاتب", "كاتبة")), frozenset(map(fold, "الدولة دولة عام العام عامة".split()))),
    # The title of a king and no servant; who leads a side is its captain.
    **dict.fromkeys(map(fold, ("خادم", "الخادم")), frozenset([fold("الحرمين")])),
    **dict.fromkeys(map(fold, ("قائم", "قائمة")), frozenset(map(fold, "بالأعمال بأعمال أعمال".split()))),
    # An actor is ممثل too: الممثل `الخاص`.
    **dict.fromkeys(
        map(fold, ("الممثل", "الممثلة")),
        frozenset(map(fold, "الخاص الخاصة السامي السامية الأعلى الدائم الدائمة الشخصي".split())),
    ),
}
# What may stand between an office and the name of who holds it: وزير سابق `هو` فلان.
NAMED_BY = frozenset(map(fold, "هو هي وهو وهي يدعى تدعى".split()))
COUNTERPARTS = frozenset(map(fold, ("نظيره", "نظيرته", "نظيرها", "نظيرتها")))
# A head behind one of these is its adjective: الهيئة `المديرة`.
DIRECTED = frozenset(map(fold, "الهيئة والهيئة للهيئة بالهيئة".split()))
# Heads that are adjectives too.
ADJECTIVES = frozenset(
    fold(f"ال{word}") for word in "مساعد مساعدة مسؤول مسؤولة محافظ حاكم كبير كبيرة قائم قائمة رائد رائدة".split()
)
HELP = frozenset(map(fold, ("بمساعدة", "لمساعدة")))  # جمع المال `بمساعدة` فلان
# Heads that open an office only where the table above says so.
PLAIN = frozenset(map(fold, ("كبير", "كبيرة", "قائم", "قائمة")))
TEAM = fold("الفريق")
# … a general is الفريق `أول`.
OF_GENERALS = frozenset(map(fold, "أول الأول ركن الركن بحري طيار جوي مهندس متقاعد المتقاعد طبيب".split()))
# Verbs of the present: رئيس الحزب `يستقبل` فلانا.
PRESENT = re.compile(r"ي\w{3,}")
# Heads of provinces. By their letters: folded, والي is what وإلى folds to.
JOINED_GOVERNORS = frozenset("والمعتمد ومعتمد والوالي ووالي".split())
GOVERNORS = JOINED_GOVERNORS | frozenset("والي الوالي لوالي بوالي والية والى معتمد المعتمد معتمدة".split())
LONGEST_BODY = 12  # words between a head and the name
INSIDE = re.compile(r"[\s()\"“”«»\-–]{1,3}")
# Particles that offices are made with. Example: الخبير `في` الشأن الليبي.
LINKS = frozenset(map(fold, "في لدى عن باسم".split()))
# … and behind some words only: الحكومة المكلفة `من` البرلمان, وزيرة الثقافة والمحافظة `على` التراث.
LINKED = {
    fold("من"): frozenset(
        map(fold, "المكلف المكلفة المنبثق المنبثقة المعين المعينة الوقاية للوقاية النائب النائبة عضو".split())
    ),
    fold("على"): frozenset(map(fold, "المحافظة والمحافظة الحفاظ والحفاظ المشرف المشرفة الإشراف".split())),
}
# What people do and how the news comes to us: none of it is a part of an office. Example: قال الوزير في `تصريح` لفلان.
EVENTS = frozenset(
    map(
        fold,
        "تصريح تصريحات تصريحه تصريحاته حوار حديث حديثه مقابلة مداخلة مداخلته لقاء لقائه لقاؤه اللقاء اجتماع الاجتماع "
        "اجتماعه مباحثات محادثات المباحثات كلمة كلمته بيان البيان تدوينة تغريدة رسالة مكالمة زيارة زيارته الزيارة "
        "ندوة حفل جلسة افتتاح انطلاق حضور حضوره إشراف إشرافه مراسل مراسلة مراسلنا مراسلتنا موفد قضية محاكمة اغتيال "
        "مقتل وفاة قتل ابن نجل شقيق زوجة والد والدة ابنة رفقة ضيف مقال كتاب فيلم رواية أغنية بقلم غرار تعيين تكليف "
        "تكوين إقالة استقالة ترشيح ضرورة أهمية توقيع".split(),
    )
)
# Words that call somebody what is no office: they stand directly before the name. Example: `المحامي` فلان.
CALLINGS = frozenset(
    map(
        fold,
        "الصحفي الصحفية الصحافي الصحافية الإعلامي الإعلامية لاعب اللاعب مدرب المدرب الحكم الفنان الفنانة المخرج "
        "الشاعر المطرب الممرن المهاجم المحامي المحامية الناشط الناشطة الشهيد مراسلنا مراسلتنا موفدنا مبعوثنا".split(),
    )
)
TEACHERS = frozenset(map(fold, ("أستاذ", "أستاذة")))
