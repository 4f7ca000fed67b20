package org.sucharit.measures.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sucharit.kernel.AgencyId;
import org.sucharit.measures.loan.LoanEvent.*;

/** A loan, with every field of every event filled. */
public interface LoanSamples {

    AgencyId AGENCY = new AgencyId("ban-rai");
    LoanId ID = new LoanId(new UUID(7, 1));
    LocalDate REQUESTED_ON = LocalDate.of(2022, 12, 1);
    LocalDate DUE_ON = LocalDate.of(2022, 12, 9);
    Borrower STAFF = new Borrower(Borrower.Kind.STAFF, "สมใจ ตัวอย่าง", "กองช่าง", "ฝ่ายโยธา", "080-000-0000");
    LoanTerms TERMS =
            new LoanTerms("เต็นท์ผ้าใบ", 2, "416-50-0001", STAFF, "จัดงานวันเด็ก", LocalDate.of(2022, 12, 5), DUE_ON);

    LoanRequested REQUESTED = new LoanRequested(ID, AGENCY, TERMS, REQUESTED_ON);
    LoanApproved APPROVED = new LoanApproved(ID, "ปลัดเทศบาล", LocalDate.of(2022, 12, 2));
    LoanRefused REFUSED = new LoanRefused(ID, "ปลัดเทศบาล", "เต็นท์ชำรุด", LocalDate.of(2022, 12, 2));
    PropertyHandedOver HANDED_OVER = new PropertyHandedOver(ID, "ครบทั้งสองหลัง", LocalDate.of(2022, 12, 5));
    PropertyReturned RETURNED = new PropertyReturned(ID, "ผ้าใบขาดหนึ่งจุด", LocalDate.of(2022, 12, 12));
    LoanExtended EXTENDED = new LoanExtended(ID, LocalDate.of(2022, 12, 11), "เลื่อนวันจัดงาน");
    LoanCancelled CANCELLED = new LoanCancelled(ID, "ยกเลิกงาน", LocalDate.of(2022, 12, 3));

    List<LoanEvent> ALL = List.of(REQUESTED, APPROVED, REFUSED, HANDED_OVER, RETURNED, EXTENDED, CANCELLED);
}
