package org.sucharit.reporting.look;

/**
 * The orders of columns met in real reports. Each has room for everything a measure has: what its own columns have no
 * place for stands in further columns to their right, where any measure of the document needs them.
 */
public enum ColumnLayout {
    /** มาตรการที่ดำเนินการ, วิธีการดำเนินการ, ผู้รับผิดชอบ, ระยะเวลา, ผลการดำเนินการ, ข้อเสนอแนะ. */
    RESULTS,
    /**
     * ประเด็นที่ต้องปรับปรุง แก้ไข/ประเด็นที่ต้องพัฒนา, ผู้รับผิดชอบ, ขั้นตอนหรือวิธีการ/มาตรการ,
     * การรายงานผลและการกำกับติดตาม กำหนดเวลาแล้วเสร็จ, การดำเนินการ.
     */
    ISSUES,
    /** มาตรการ/แนวทาง, วิธีการดำเนินการ, ผู้รับผิดชอบ, ระยะเวลาดำเนินการ, การติดตามผล. */
    FOLLOW_UP
}
