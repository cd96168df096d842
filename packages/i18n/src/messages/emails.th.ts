import type { Translation } from "../messages.ts";
import type { emailsEn } from "./emails.en.ts";

export const emailsTh: Translation<typeof emailsEn> = {
  "confirmation.subject": "คำสั่งซื้อ {order_number} ของคุณที่ {shop}",
  "confirmation.heading": "ขอบคุณค่ะ คุณ{name}",
  "confirmation.intro": "เราได้รับคำสั่งซื้อของคุณแล้ว และจะติดต่อกลับเมื่อจัดส่ง ชำระเป็นเงินสดเมื่อได้รับสินค้า",
  "confirmation.order": "คำสั่งซื้อ {order_number}",
  "confirmation.view": "ดูคำสั่งซื้อ",
  "confirmation.keep": "โปรดเก็บลิงก์นี้ไว้กับตัว ผู้ที่มีลิงก์จะเห็นคำสั่งซื้อและที่อยู่ของคุณ",
  "confirmation.address": "จัดส่งไปที่",
  "line.discount": "ส่วนลด",
  "line.shipping": "ค่าจัดส่ง",
  "line.shipping_free": "ฟรี",
  "line.subtotal": "ยอดรวมสินค้า",
  "line.tax": "ภาษี",
  "line.tax_included": "ภาษี (รวมแล้ว)",
  "line.total": "ยอดสุทธิ",
};
