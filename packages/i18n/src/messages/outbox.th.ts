import type { Translation } from "../messages.ts";
import type { outboxEn } from "./outbox.en.ts";

export const outboxTh: Translation<typeof outboxEn> = {
  "outbox.title": "กล่องอีเมลขาออก",
  "outbox.intro": "อีเมลของร้านสาธิตนี้ เก็บไว้ที่นี่เท่านั้นและไม่ได้ส่งถึงใคร",
  "outbox.empty": "ยังไม่มีอีเมล ลองสั่งซื้อหรือสมัครบัญชี แล้วอีเมลจะปรากฏที่นี่ภายในไม่กี่วินาที",
  "outbox.back": "อีเมลทั้งหมด",
  "outbox.from": "จาก",
  "outbox.to": "ถึง",
  "outbox.time": "เวลา",
  "outbox.html": "ตามที่โปรแกรมอีเมลแสดง",
  "outbox.text": "แบบข้อความล้วน",
  "outbox.language": "ภาษา",
};
