/** What `backup` and `restore` say. Pure: strings in, strings out. */
export const backupWording = {
  oneFile: 'cần đúng một tên tệp sao lưu, ví dụ: backup /mnt/sao-luu/tham-muu.backup',
  fileThere: (file: string) => `${file} đã có; ghi thêm --overwrite để thay, hoặc chọn tên khác.`,
  storeElsewhere:
    'kho nằm trong PostgreSQL (DATABASE_URL) nên lệnh này không sao lưu được: dùng pg_dump cho kho ấy, và khi bot dừng thì chép thư mục dữ liệu (người dùng, nhật ký, tệp gửi qua bot).',
  insideData: 'tệp sao lưu phải nằm ngoài thư mục dữ liệu, tốt nhất là trên ổ đĩa khác.',
  written: (file: string, size: string) => `Đã sao lưu vào ${file} (${size}), đã đọc lại và đối chiếu.\n`,
  holds: (documents: number, passages: number, files: number) =>
    `Gồm ${documents} văn bản, ${passages} đoạn, ${files} tệp: kho, nhật ký, người dùng, hàng đợi của bot, tệp gửi qua bot, ảnh trang.\n`,
  notIncluded: 'Không gồm: tệp .env, và tệp gốc nạp từ thư mục của cơ quan (hãy sao lưu thư mục ấy riêng).\n',
  sealed: 'Tệp được mã hóa bằng BACKUP_KEY; mất khóa thì không mở được, hãy giữ khóa ở nơi khác.\n',
  open: 'Tệp KHÔNG được mã hóa (chưa đặt BACKUP_KEY): ai có tệp này đọc được mọi văn bản.\n',
  sound: (file: string) => `${file}: nguyên vẹn, từng tệp đúng mã băm.\n`,
  madeOf: (day: string, program: string) => `Sao lưu lúc ${day} bằng bản ${program}.\n`,
  restored: (folder: string) => `Đã khôi phục vào ${folder}.\n`,
  setAside: (folder: string) => `Dữ liệu trước đó được giữ ở ${folder}; kiểm tra xong thì tự xóa.\n`,
  indexesFollow: 'Chỉ mục véc-tơ được lập lại khi dùng; trong lúc đó vẫn hỏi được.\n',
  folderHolds: (folder: string) =>
    `${folder} đang có dữ liệu; chọn thư mục khác (--data), hoặc ghi thêm --replace: dữ liệu đang có được dời sang bên cạnh, không bị xóa.`,
  stopFirst: 'hãy dừng bot và lệnh nạp đang chạy trên thư mục này rồi làm lại.',
} as const;
