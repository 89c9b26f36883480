/**
 * The Vietnamese sentence for each error code. The list of codes is `knowledge/model/errors.ts`; a test holds the
 * two together, because this room imports nothing of ours.
 */
export const errorMessages = {
  DOCUMENT_UNSUPPORTED:
    'Chưa đọc được loại tệp này. Các loại đọc được: .pdf, .docx, .doc, .rtf, .xlsx, .xls, .txt, .md, .html, .mht, ảnh .jpg, .png, .tif và tệp nén .zip chứa các loại ấy. Tệp loại khác (.odt, .ods, .pptx, .rar…) vui lòng lưu lại thành .docx, .xlsx hoặc .pdf.',
  DOCUMENT_EMPTY: 'Tệp rỗng, không có nội dung.',
  DOCUMENT_NO_TEXT:
    'Không đọc được chữ nào: tệp không có lớp chữ, và nhận dạng từ ảnh cũng không ra chữ. Vui lòng chụp hoặc quét lại cho rõ (thẳng, đủ sáng, đủ trang), hoặc dùng bản có chữ (.docx, .pdf).',
  DOCUMENT_ENCRYPTED: 'Tệp có mật khẩu. Vui lòng gỡ mật khẩu rồi nạp lại.',
  DOCUMENT_DAMAGED: 'Tệp bị hỏng, không đọc được. Vui lòng lấy lại bản gốc.',
  DOCUMENT_TOO_BIG: 'Tệp quá lớn hoặc bung ra quá lớn, không đọc để bảo đảm an toàn.',
  DOCUMENT_TIMEOUT: 'Đọc tệp quá lâu nên đã dừng lại. Tệp có thể bị hỏng.',
  DOCUMENT_NOT_FOUND: 'Không tìm thấy tệp hoặc văn bản này.',
  DOCUMENT_NOT_FOLLOWED:
    'Đây không phải tệp nằm trong thư mục này (liên kết hỏng, liên kết trỏ ra ngoài hoặc ống dẫn) nên không đọc. Muốn nạp tệp mà liên kết trỏ tới, hãy nạp đích danh tệp ấy.',
  DOCUMENT_UNREADABLE: 'Không mở được tệp (thiếu quyền đọc hoặc ổ đĩa lỗi).',
  DOCUMENT_SECRET: 'Văn bản có dấu chỉ độ mật. Không được nạp; nội dung không được lưu lại.',
  DOCUMENT_DELETED:
    'Văn bản này đã được xóa khỏi kho nên không tự nạp lại. Muốn đưa trở lại, hãy nạp đích danh tệp này.',
  DOCUMENT_MAYBE_SECRET:
    'Văn bản có chỗ giống dấu chỉ độ mật nên chưa nạp; nội dung không được lưu lại. Nếu người giữ văn bản đã xem và đó không phải dấu mật, hãy nạp riêng tệp này kèm --class internal.',
  STORE_DAMAGED: 'Kho dữ liệu bị hỏng hoặc không phải kho của Tham Mưu. Không trả lời từ kho này.',
  STORE_UNREADABLE:
    'Không mở được thư mục dữ liệu (không phải thư mục, hoặc thiếu quyền đọc). Hãy xem lại --data hoặc THAM_MUU_DATA.',
  STORE_UNREACHABLE:
    'Không kết nối được kho dữ liệu trên máy chủ PostgreSQL. Hãy xem lại DATABASE_URL, tài khoản và máy chủ, rồi thử lại.',
  STORE_VERSION: 'Kho dữ liệu do phiên bản khác tạo ra, phiên bản này không đọc được.',
  STORE_BUSY: 'Kho dữ liệu đang được một lệnh nạp khác dùng. Vui lòng thử lại sau.',
  STORE_WRITE_FAILED:
    'Không ghi được vào kho dữ liệu (đĩa đầy hoặc thiếu quyền). Việc này chưa thực hiện được.',
  MODEL_NOT_ALLOWED: 'Nội dung thuộc loại này không được gửi tới máy chủ mô hình.',
  MODEL_REFUSED: 'Máy chủ mô hình từ chối (sai khóa, sai tên mô hình hoặc không nhận nội dung).',
  MODEL_UNREACHABLE: 'Máy chủ mô hình không trả lời hoặc đang quá tải. Sẽ thử lại lần sau.',
  MODEL_FAILED: 'Máy chủ mô hình trả lời không dùng được.',
  MODEL_CUT: 'Máy chủ mô hình trả lời dở dang nên không dùng.',
  MODEL_OVER_BUDGET: 'Máy chủ mô hình trả lời chậm hoặc phải hỏi lại quá nhiều lần nên không chờ thêm.',
  CONFIG_INVALID: 'Cấu hình chưa đúng.',
  INPUT_USAGE: 'Lệnh chưa đúng cách dùng.',
  INPUT_INVALID: 'Nội dung gửi lên chưa đúng dạng.',
  WORK_TIMEOUT:
    'Việc này kéo dài quá lâu nên tôi đã dừng lại. Xin chọn nội dung hoặc phần hẹp hơn rồi thử lại.',
  WORK_DIED:
    'Việc này bị ngắt giữa chừng nên chưa xong; các việc khác không bị ảnh hưởng. Xin thử lại; nếu vẫn bị ngắt, xin báo người quản trị.',
  BACKUP_DAMAGED:
    'Tệp sao lưu bị hỏng, bị cắt cụt hoặc không phải của Tham Mưu. Không có gì bị thay đổi; hãy dùng bản sao lưu khác.',
  BACKUP_KEY:
    'Tệp sao lưu được mã hóa bằng khóa khác, hoặc BACKUP_KEY chưa được đặt. Không có gì bị thay đổi.',
  INTERNAL: 'Có lỗi ngoài dự kiến. Vui lòng thử lại hoặc báo người quản trị.',
} as const;
