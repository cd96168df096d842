import type { Translation } from "../messages.ts";
import type { commonEn } from "./common.en.ts";

export const commonTh = {
  "common.previous": "ก่อนหน้า",
  "common.next": "ถัดไป",
  "common.page_of": "หน้า {page} จาก {pages}",
  "common.pages": "หน้า",
  "common.close": "ปิด",
  "common.cancel": "ยกเลิก",
  "common.save": "บันทึก",
  "common.saving": "กำลังบันทึก…",
  "common.search": "ค้นหา",
  "common.remove": "นำออก",
  "common.optional": "ไม่บังคับ",
  "common.language": "ภาษา",
  "common.rating": "{rating} จาก 5",
  "common.loading": "กำลังโหลด…",
  "common.retry": "ลองอีกครั้ง",
  "common.sign_in": "เข้าสู่ระบบ",
  "common.sign_out": "ออกจากระบบ",
  "common.email": "อีเมล",
  "common.password": "รหัสผ่าน",
  "common.was": "ราคาเดิม",
} as const satisfies Translation<typeof commonEn>;
