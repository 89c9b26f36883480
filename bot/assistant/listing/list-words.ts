// How people ask for lists of days, folded. From questions that officials put to the assistant.

const DUE =
  'thoi han|han chot|han(?: bao cao| nop| gui)?|moc(?: thoi gian| thoi han| ngay(?: thang)?)?|ngay thang|ngay (?:den han|phai (?:nop|xong|kip))|deadline|ky bao cao|loai bao cao|bao cao|su kien|lich|viec den han';

/** More than one is asked for: "các hạn báo cáo", "những mốc thời gian nào", "lịch …". */
export const LISTING: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:cac|nhung|tat ca|toan bo|danh sach|lich|may|liet ke|ke (?:ra|het)) (?:cac |nhung |ve )*(?:${DUE})\b`,
  ),
  /\b(?:bao cao|nop|gui)(?: bao cao)? (?:nhung |cac )?(?:gi|bao cao (?:[a-z]+ [a-z]+ )?(?:gi|nao)|loai (?:bao cao )?(?:gi|nao))\b/,
  /\b(?:loai|nhung) bao cao (?:gi|nao)\b/,
  /\bbao cao (?:may|bao nhieu) (?:lan|ky|dot)\b/,
  /\b(?:nop|gui|trinh)\b.{0,40}? (?:nhung|cac) gi\b/,
  /\blich\b.*\b(?:su kien|dem dien|hoat dong|bieu dien|bao cao|to chuc|chuong trinh)\b/,
];

/** With a stretch of time, also "có việc gì", "hạn nào". */
export const IN_TIME =
  /\b(?:bao cao|viec|cong viec|moc|han|thoi han|su kien|hoat dong|nhiem vu)\b.*\b(?:gi|nao)\b|\b(?:den|toi|sap) han\b/;

/** What an item must be where reports are asked for. */
export const REPORT = /\b(?:bao cao|bc|so ket|tong ket)\b/;

const EVENT =
  '(?:hoat dong|su kien|chuong trinh(?! hanh dong| quoc gia| muc tieu)|dem dien|dem nhac|buoi dien|tiet muc|phan le|hoi thi|cuoc thi|le hoi)';
const DAY = '(?:ngay|lich|khi nao|thoi gian|bao gio|hom nao|luc nao)';
/** Events with their days: "các hoạt động chính … kèm ngày", "ngày diễn ra 6 sự kiện", "có những hoạt động nào, ngày nào". */
export const EVENTS: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:cac|nhung|liet ke|ke(?: ten| ra)?|\d+|tung|moi) ${EVENT}\b.*\b${DAY}\b`),
  new RegExp(
    String.raw`\b${DAY}\b(?: (?:dien ra|to chuc|cua|cho|cu the|du kien))* (?:cac |nhung |tung |moi |\d+ )+${EVENT}\b`,
  ),
];

/** The part of a plan that events are told apart by: the word behind "hoạt động" as its heading has it. */
export const EVENT_GROUP =
  /\b(?:hoat dong|su kien|chuong trinh) (?:chinh|trong tam|phu tro|huong ung|ben le|khac)\b/;

/**
 * What frames a question for a list of days and is no matter of its own; "gửi" stays in front of a body, which would else
 * be read as one name with the body before it.
 */
export const WORDS =
  /\b(?:con(?= (?:(?:nhung|cac|may|bao nhieu) )*(?:thoi han|han|moc|deadline|bao cao)\b)|chua (?:qua|den|toi)(?: han)?|con lai|con phia truoc|(?:de nghi|xin|vui long|lam on)(?: anh| chi| em)?(?= (?:liet ke|ke|cho|neu))|liet ke (?:day )?du|(?:theo |trong )?bang(?= (?:trong|cua|o|tai|kem|theo|thi|co)\b)|vao(?= (?:cac|nhung|ngay|hom|thang)\b)|tu (?:dau|khai mac|khai giang|phat dong|bat dau|mo dau) (?:den|toi|cho den) (?:cuoi|het|be mac|be giang|tong ket|ket thuc)|(?:\d+|hai|ba|bon|nam|sau|bay|tam) (?=(?:hoat dong|su kien|chuong trinh|dem|buoi|bao cao|loai|moc|han|thoi han)\b)|(?:may|bao nhieu) (?:lan|ky|dot)|can (?:nho|biet|luu y)|luu y|quan trong|liet ke|ke (?:ra|het|ten)(?: giup)?|giup(?: (?:toi|minh|em))?|nho (?:anh|chi|em|ban)|danh sach|nhung|cac|tat ca|toan bo|bao gom|gom|lich|su kien|hoat dong(?: (?:chinh|trong tam|phu tro))?|chuong trinh(?! hanh dong| quoc gia| muc tieu)|dem dien|dem|chinh|thoi han|han chot|han|moc|ngay thang|thoi gian|thoi diem|deadline|ky|loai|bao cao|(?:nop|gui)(?! (?:so|bo|ubnd|uy ban|phong|ban|cong an|chi cuc)\b)|phai|can|doi hoi|doi|yeu cau|dat ra|bat buoc|bat|buoc|kip|lam xong|hoan thanh|xong|dinh ky|tung|moi|trong nam|trong ca nam|kem(?: theo)?|du kien|dien ra|gi|nao|khi nao|ngay nao|hom nao|bao gio|cho ai|ai|den dau|ve dau|o dau|viec|cong viec|(?:den|toi|sap) han|tuan (?:nay|sau|toi)|thang (?:nay|sau|toi)|quy nay|hom nay|tu nay|den (?:het |cuoi )?nam|cuoi nam|het nam|sap toi|chung toi|chung em|don vi (?:toi|minh|em)|co quan (?:toi|minh|em)|(?:xa|truong|phuong|ben|phong|so) (?:toi|minh|em)|(?:thang|quy) (?:\d{1,2}|i{1,3}|iv)(?: nam hoc)?)\b/g;
