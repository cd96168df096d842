import type { Translation } from "../messages.ts";
import type { emailsEn } from "./emails.en.ts";

export const emailsKm: Translation<typeof emailsEn> = {
  "confirmation.subject": "ការបញ្ជាទិញ {order_number} របស់អ្នកនៅ {shop}",
  "confirmation.heading": "សូមអរគុណ {name}",
  "confirmation.intro": "យើងបានទទួលការបញ្ជាទិញរបស់អ្នកហើយ ហើយនឹងទាក់ទងអ្នកពេលដឹកជញ្ជូន។ អ្នកបង់ជាសាច់ប្រាក់ពេលទទួលទំនិញ។",
  "confirmation.order": "ការបញ្ជាទិញ {order_number}",
  "confirmation.view": "មើលការបញ្ជាទិញ",
  "confirmation.keep": "សូមរក្សាតំណនេះទុកសម្រាប់ខ្លួនអ្នក៖ អ្នកណាមានតំណនេះអាចឃើញការបញ្ជាទិញ និងអាសយដ្ឋានរបស់អ្នក។",
  "confirmation.address": "ដឹកជញ្ជូនទៅ",
  "line.discount": "បញ្ចុះតម្លៃ",
  "line.shipping": "ថ្លៃដឹកជញ្ជូន",
  "line.shipping_free": "ឥតគិតថ្លៃ",
  "line.subtotal": "សរុបរង",
  "line.tax": "ពន្ធ",
  "line.tax_included": "ពន្ធ (រួមបញ្ចូលហើយ)",
  "line.total": "សរុប",
};
