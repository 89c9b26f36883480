// Words that open a clause without belonging to what is measured; stripped again and again.
const OPENING =
  /^(?:[-+•*,;:.…]\s*|(?:chỉ tiêu|mục tiêu|mục đích|yêu cầu|nhiệm vụ)(?:\s(?:cụ thể|chung|số|chủ yếu|đến))*\s?\d*(?:\.\d+)*\s?[:,.]\s*|(?:và|đồng thời|trong đó|theo đó|cụ thể|bên cạnh đó|ngoài ra|phấn đấu|bảo đảm|đảm bảo|tương đương|tương ứng|không để|với|để|có|riêng)(?!\p{L}):?\s*)/iu;
const CHANGE =
  /^(?:(?:giảm|tăng(?! cường| gia| tốc)|nâng(?! cấp| cao)|đưa(?! vào| tin)|duy trì|giữ vững|giữ(?! gìn)|kéo giảm|cắt giảm|rút ngắn|hạ(?! tầng)|khống chế|kiểm soát)(?:\s(?:mạnh|ổn định|dần|thiểu|bình quân|trung bình|tối đa))?(?!\p{L})\s*)/iu;
const PERIOD_AT_START =
  /^(?:(?:đến|tới|hết|vào|trong|từ|cuối|hằng|hàng|mỗi)\s)*(?:quý\s(?:IV|I{1,3}|[1-4])|(?:năm(?: học)?|giai đoạn)(?:\s(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)\d\d)?)?|(?:19|20)\d\d)(?=[\s,:]|$)[\s,:]*/iu;
const PERIOD_AT_END =
  /[\s,(:]*(?:(?:(?:đến|tới|hết|trong|vào|cuối|trước)\s)+(?:quý\s(?:IV|I{1,3}|[1-4])|0?6 tháng đầu năm|0?9 tháng đầu năm)(?:(?:\snăm\s|\/)(?:19|20)\d\d)?|(?:trước|đến hết|đến|chậm nhất|xong)(?:\s(?:là|trước|xong))*\s(?:ngày\s)?\d{1,2}(?:\/\d{1,2}\/|\stháng\s\d{1,2}\snăm\s)(?:19|20)\d\d|(?:trong\s)?tháng \d{1,2}(?:(?: và|,| đến|\s?-) (?:tháng )?\d{1,2})*(?: năm |\/)(?:19|20)\d\d|(?:(?:đến|tới|hết|vào|trong|từ|và duy trì|cuối)\s)*(?:(?:hết\s|cuối\s)?(?:năm học|năm|giai đoạn)\s(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)\d\d)?|(?:đến|tới)\s(?:19|20)\d\d)|(?:hằng|hàng|mỗi) năm)\)?\s*$/iu;
const LOOSE_END =
  /[\s,;:.…(/#-]+$|\s(?:(?:giảm|tăng)\s)?từ\s(?:mức\s)?\d(?![^;]{0,40}\s(?:tuổi|trở lên|trở xuống))(?:[^,;]|,(?=\d)){0,40}$|(?<!\s(?:chưa|không))\sđạt$|\s(?:vào năm|đến năm|và|là|phải|từ|còn|ước|được|khoảng|bình quân|giảm|tăng|rút ngắn|(?<!trở )lên|(?<!trở )xuống|giữ ổn định|ổn định|trong đó)$/iu;
/** Strips openings; with `withChange` also the verb of change in front of what changes. */
export function stripOpening(text: string, withChange: boolean): string {
  let rest = text.trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(OPENING, '').replace(PERIOD_AT_START, '').trimStart();
    if (withChange) rest = rest.replace(CHANGE, '').trimStart();
  }
  return rest;
}

/** Strips what closes an indicator: a time, a comparison, punctuation, a dangling verb. */
export function trimIndicatorEnd(text: string): string {
  let rest = text.trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(PERIOD_AT_END, '').replace(LOOSE_END, '');
    rest = rest.replace(/\s*(?:so với|trên tổng|trong tổng|\/tổng)(?!\p{L})[^,;]*$/iu, '');
  }
  return rest;
}
