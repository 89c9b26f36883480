/**
 * Bodies of the sectors, a row for a name: at which ranks it stood (m bộ, s sở of a province, p phòng of a district,
 * c unit of a commune), its name without "Bộ", "Sở", "Phòng" ("=" before a name that is whole, "~" before one that
 * only some places have: it is known when it comes, and not expected elsewhere), its time, its fields, other
 * spellings.
 *
 * Time: "" throughout · "old" until 28/02/2025 · "new" since 01/3/2025. Units of districts ended with 30/6/2025 (Luật
 * 72/2025/QH15), units of communes began on 01/7/2025. A field with "+" was gained on 01/3/2025, with "-" lost then.
 *
 * Sources. Ministries since 01/3/2025: Nghị quyết 176/2025/QH15 [a press report was read]; many provinces changed
 * some days before. Children and social protection to Y tế: Nghị định 42/2025/NĐ-CP [read of it]. Districts between
 * 01/3 and 30/6/2025: a report on one district [read]: labour to Phòng Nội vụ, vocational training to Giáo dục và Đào
 * tạo, the two of culture and science to one; children to Phòng Y tế or, where there was none, to the Văn phòng: so
 * none is expected. Communes: Nghị định 150/2025/NĐ-CP as amended by 370/2025/NĐ-CP: the province decides which phòng
 * a commune has [press reports]. General knowledge, not read in a decree: labour, employment, meritorious persons,
 * gender equality to Bộ Nội vụ (25/2025/NĐ-CP); vocational training to Giáo dục và Đào tạo (37/2025/NĐ-CP); poverty
 * to Nông nghiệp và Môi trường (35/2025/NĐ-CP); press to Văn hóa (43/2025/NĐ-CP); online safety, drug detoxification
 * to Công an (02/2025/NĐ-CP); which phòng of a commune has which field.
 */
export const SECTOR_ROWS: readonly (readonly [
  ranks: string,
  name: string,
  time: '' | 'old' | 'new',
  fields: string,
  spellings?: string,
])[] = [
  ['m s', 'Y tế', '', 'health population food-safety +children +social-protection +social-evils', 'yt'],
  ['p', '~Y tế', '', 'health population food-safety +children +social-protection +social-evils', 'yt'],
  [
    'm s p',
    'Lao động - Thương binh và Xã hội',
    'old',
    'children social-protection labour employment meritorious vocational poverty gender-equality social-evils',
    'lao động|lđtb|lđ tb|lao động thương binh xã hội|lao động thương binh và xã hội|lđ tb xh|lđtb xh|lđ tbxh|ld tb xh|lao động tb xh',
  ],
  ['m s p', 'Giáo dục và Đào tạo', '', 'education +vocational', 'gd|giáo dục|gd đt|giáo dục đào tạo'],
  [
    'm s p',
    'Nội vụ',
    '',
    'home-affairs youth -religion +labour +employment +meritorious +gender-equality',
    'nv',
  ],
  ['m s p', 'Tư pháp', '', 'justice'],
  ['m s', 'Tài chính', '', 'finance +planning', 'tc'],
  ['p', 'Tài chính - Kế hoạch', '', 'finance planning', 'tc kh|tckh|tài chính và kế hoạch'],
  ['m s', 'Kế hoạch và Đầu tư', 'old', 'planning', 'kh đt|kế hoạch đầu tư'],
  ['m s', 'Công Thương', '', 'trade food-safety', 'ct'],
  ['m s', 'Khoa học và Công nghệ', '', 'science +information +digital', 'kh cn|khoa học công nghệ'],
  [
    'm s',
    'Thông tin và Truyền thông',
    'old',
    'information press online-safety digital',
    'tt tt|thông tin truyền thông',
  ],
  [
    'm s',
    'Văn hóa, Thể thao và Du lịch',
    '',
    'culture sport tourism family +press',
    'vh tt dl|vhtt dl|vh tt và dl|vhtt và dl|văn hóa thể thao du lịch|văn hóa',
  ],
  ['s', '~Văn hóa và Thể thao', '', 'culture sport family +press', 'vh tt|vhtt|văn hóa thể thao'],
  ['s', '~Văn hóa, Thể thao, Thông tin và Du lịch', 'old', 'culture sport tourism family information press'],
  ['s', '~Du lịch', '', 'tourism'],
  [
    'p',
    'Văn hóa và Thông tin',
    'old',
    'culture sport tourism family information press digital',
    'vh tt|vhtt|văn hóa thông tin|văn hóa',
  ],
  [
    'p',
    'Văn hóa, Khoa học và Thông tin',
    'new',
    'culture sport tourism family information press digital science',
  ],
  [
    'm s',
    'Nông nghiệp và Phát triển nông thôn',
    'old',
    'agriculture rural-development disaster food-safety',
    'nn ptnt|nông nghiệp ptnt|nông nghiệp và ptnt|nông nghiệp',
  ],
  [
    'p',
    'Nông nghiệp và Phát triển nông thôn',
    'old',
    'agriculture rural-development disaster food-safety',
    'nn ptnt|nông nghiệp',
  ],
  ['m s p', 'Tài nguyên và Môi trường', 'old', 'environment land', 'tn mt|tài nguyên môi trường'],
  [
    'm s p',
    'Nông nghiệp và Môi trường',
    'new',
    'agriculture rural-development disaster food-safety environment land poverty',
    'nn mt|nông nghiệp môi trường',
  ],
  ['m s', 'Giao thông vận tải', 'old', 'transport', 'gt vt|giao thông'],
  ['m s', 'Xây dựng', '', 'construction +transport', 'xd'],
  ['s', '~Giao thông công chính', 'new', 'transport'],
  ['s', '~Quy hoạch - Kiến trúc', '', 'construction', 'quy hoạch và kiến trúc'],
  ['p', '~Kinh tế và Hạ tầng', '', 'trade science transport construction', 'kt ht|kinh tế hạ tầng'],
  ['p', '~Quản lý đô thị', '', 'transport construction', 'qlđt|ql đt'],
  ['p', '~Kinh tế', '', 'trade science agriculture rural-development disaster food-safety'],
  ['p', 'Kinh tế, Hạ tầng và Đô thị', 'new', 'trade transport construction'],
  ['m', '=Ủy ban Dân tộc', 'old', 'ethnic'],
  ['s', '=Ban Dân tộc', 'old', 'ethnic'],
  ['p', '~Dân tộc', 'old', 'ethnic'],
  ['m s p', 'Dân tộc và Tôn giáo', 'new', 'ethnic religion', 'dt tg|dân tộc tôn giáo'],
  ['m', 'Ngoại giao', '', 'foreign'],
  ['s', '~Ngoại vụ', '', 'foreign'],
  ['m', 'Quốc phòng', '', 'defence'],
  ['s', '=Bộ Chỉ huy Quân sự', '', 'defence', 'bchqs|bộ chqs|bộ tư lệnh'],
  ['m', 'Công an', '', 'security fire +online-safety +social-evils', 'ca'],
  ['s', '=Công an', '', 'security fire +online-safety +social-evils', 'ca'],
  ['p', '=Công an', 'old', 'security fire', 'ca'],
  ['m', '=Thanh tra Chính phủ', '', 'inspection', 'ttcp'],
  ['s p', '=Thanh tra', '', 'inspection'],
  ['m', '=Ngân hàng Nhà nước Việt Nam', '', 'banking', 'ngân hàng nhà nước|nhnn'],
  [
    'c',
    'Văn hóa - Xã hội',
    '',
    'home-affairs youth labour employment meritorious gender-equality education vocational culture sport tourism family press information digital science health population children social-protection ethnic religion social-evils poverty',
    'vh xh|vhxh|văn hóa xã hội|văn hóa và xã hội',
  ],
  [
    'c',
    'Kinh tế',
    '',
    'finance planning trade agriculture rural-development disaster food-safety environment land transport construction',
    'kt',
  ],
  [
    'c',
    'Kinh tế, Hạ tầng và Đô thị',
    '',
    'finance planning trade agriculture rural-development disaster food-safety environment land transport construction',
    'kt ht đt|kinh tế hạ tầng đô thị|kinh tế hạ tầng và đô thị',
  ],
];
