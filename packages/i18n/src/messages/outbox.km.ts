import type { Translation } from "../messages.ts";
import type { outboxEn } from "./outbox.en.ts";

export const outboxKm: Translation<typeof outboxEn> = {
  "outbox.title": "ប្រអប់អ៊ីមែលចេញ",
  "outbox.intro": "អ៊ីមែលរបស់ហាងសាកល្បងនេះ ត្រូវបានរក្សាទុកនៅទីនេះ ហើយមិនបានផ្ញើទៅអ្នកណាទេ។",
  "outbox.empty": "មិនទាន់មានអ៊ីមែលទេ។ សូមសាកល្បងបញ្ជាទិញ ឬបង្កើតគណនី នោះអ៊ីមែលនឹងបង្ហាញនៅទីនេះក្នុងរយៈពេលប៉ុន្មានវិនាទី។",
  "outbox.back": "អ៊ីមែលទាំងអស់",
  "outbox.from": "ពី",
  "outbox.to": "ជូន",
  "outbox.time": "ពេលវេលា",
  "outbox.html": "តាមកម្មវិធីអ៊ីមែលបង្ហាញ",
  "outbox.text": "ជាអក្សរធម្មតា",
  "outbox.language": "ភាសា",
};
