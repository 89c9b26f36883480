/** What making the bundle says. Pure: strings in, strings out. */
export const bundleWording = {
  written: (file: string, files: number, size: string) =>
    [
      `Đã đóng gói ${files} tệp vào ${file} (${size}).`,
      'Trên máy cần cài (cùng hệ điều hành và loại bộ xử lý): giải nén, rồi chạy  sh install.sh /opt/tham-muu',
    ].join('\n'),
} as const;
