#!/bin/sh
# Cài Tham Mưu từ gói này; không cần mạng, không cần trình biên dịch, không cần quyền root nếu ghi được vào thư mục đích.
#   sh install.sh THƯ_MỤC          cài mới, hoặc nâng cấp bản đang có ở đó (dữ liệu và .env giữ nguyên)
set -eu

here=$(cd "$(dirname "$0")" && pwd)
target=${1:-}
if [ -z "$target" ]; then
  echo "Cách dùng: sh install.sh THƯ_MỤC, ví dụ: sh install.sh /opt/tham-muu" >&2
  exit 2
fi

echo "Đang kiểm tra gói..."
if ! (cd "$here" && sha256sum --quiet -c SHA256SUMS); then
  echo "Gói bị hỏng hoặc đã bị sửa; chưa cài gì." >&2
  exit 1
fi

umask 077
mkdir -p "$target"
target=$(cd "$target" && pwd)
if [ -n "$(ls -A "$target")" ] && [ ! -d "$target/program" ]; then
  echo "$target đã có tệp khác, không phải bản cài của Tham Mưu; chưa cài gì." >&2
  exit 1
fi

# Chép xong bên cạnh rồi mới đổi chỗ: mất điện giữa chừng thì bản cũ còn nguyên.
rm -rf "$target/program.new"
cp -R "$here/program" "$target/program.new"
if [ -d "$target/program" ]; then
  rm -rf "$target/program.old"
  mv "$target/program" "$target/program.old"
fi
mv "$target/program.new" "$target/program"

if [ ! -f "$target/.env" ]; then
  sed "s|^THAM_MUU_DATA=.*|THAM_MUU_DATA=$target/data|" "$target/program/.env.example" > "$target/.env"
fi

cat > "$target/tham-muu" <<LAUNCHER
#!/bin/sh
for node in "$target"/program/node_modules/node-*/bin/node; do
  exec "\$node" --env-file-if-exists="$target/.env" "$target/program/bot/terminal/start.mjs" "\$@"
done
LAUNCHER
chmod 700 "$target/tham-muu"
sed "s|@TARGET@|$target|g" "$target/program/bot/operations/service/tham-muu.service" > "$target/tham-muu.service"

echo "Đã cài vào $target. Khám bản cài đặt:"
"$target/tham-muu" doctor || true
cat <<NEXT

Việc tiếp theo:
  1. Sửa $target/.env (mã bot, người quản trị, khóa sao lưu).
  2. Nạp văn bản: $target/tham-muu ingest /đường/dẫn
  3. Chạy: $target/tham-muu start; chạy thường trực bằng systemd: xem $target/tham-muu.service
Nâng cấp, sao lưu, quay lại bản cũ: $target/program/bot/operations/NANG-CAP.md
NEXT
