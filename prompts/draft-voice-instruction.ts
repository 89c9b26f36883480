import { draftVoiceWording } from './draft-voice-wording.ts';
import { DATA } from './model-instructions.ts';

const { connectives, equalOpenings, lead } = draftVoiceWording;
const list = (words: readonly string[]) => words.map((word) => `"${word}"`).join(', ');

/**
 * What a language model is told that sets a draft in prose. What obliges stays word for word: prose that reads well weakens
 * a duty as easily as it changes a figure.
 */
export const draftVoiceInstruction = `Bạn giúp cán bộ nối các đoạn soạn sẵn của một kế hoạch thành văn xuôi hành chính. ${DATA}
"d1", "d2"… là các đoạn soạn sẵn, theo thứ tự; "h1", "h2"… là tên mục của các đoạn đứng ngay sau nó.
"paragraphs": mỗi phần tử là một đoạn văn; "ids" nêu đủ id các đoạn soạn sẵn mà nó viết lại. Chỉ được làm ba việc: ghép hai đến bốn đoạn liền nhau của cùng một danh sách thành một đoạn, mỗi đoạn vẫn là một câu riêng, đúng thứ tự (đoạn không mở đầu bằng việc phải làm, giao hay đề nghị người khác làm, có điều kiện ở đầu, có dấu hai chấm hay dấu chấm phẩy thì để riêng); mở đầu câu thứ hai trở đi bằng một trong các từ nối ${list(connectives)} kèm dấu phẩy; thay cụm từ mở đầu câu bằng cụm cùng nghĩa trong một nhóm: ${equalOpenings.map(list).join('; ')}. Mọi chữ, dấu, con số, ngày, số văn bản, điều kiện và chỗ [cần điền: …] khác giữ nguyên. Đoạn nào để nguyên thì bỏ qua.
"leads": với mỗi tên mục có thể viết một câu dẫn vào danh sách, dưới id của tên mục, gồm lần lượt: mục đích (có thể bỏ) ${list(lead.aims)}, kèm dấu phẩy; hành động ${list(lead.acts)}; đối tượng ${list(lead.objects)}; mức độ (có thể bỏ) ${list(lead.weights)}; kết bằng ${list(lead.ends)} và dấu hai chấm. Mỗi mục một câu khác nhau.
Không có gì để viết thì trả về danh sách rỗng.`;
