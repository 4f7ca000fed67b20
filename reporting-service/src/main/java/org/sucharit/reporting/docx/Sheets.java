package org.sucharit.reporting.docx;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.sucharit.reporting.look.Digits;
import org.sucharit.reporting.paper.Paper.Page;

/** How A4 sheets lie and are numbered; lengths in twentieths of a point. */
final class Sheets {

    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;
    private static final int BOUND_MARGIN = 1701;
    private static final int MARGIN = 1134;

    private Sheets() {}

    static int textWidth(Page page) {
        return page == Page.PORTRAIT ? SHORT_SIDE - BOUND_MARGIN - MARGIN : LONG_SIDE - 2 * MARGIN;
    }

    /** @param section the template's: an upright sheet */
    static void lay(CTSectPr section, Page page, Digits digits) {
        if (digits == Digits.THAI) section.addNewPgNumType().setFmt(STNumberFormat.THAI_NUMBERS);
        if (page == Page.PORTRAIT) return;
        var size = section.getPgSz();
        size.setW(BigInteger.valueOf(LONG_SIDE));
        size.setH(BigInteger.valueOf(SHORT_SIDE));
        size.setOrient(STPageOrientation.LANDSCAPE);
        // the side that is bound is the upper one now
        section.getPgMar().setTop(BigInteger.valueOf(BOUND_MARGIN));
        section.getPgMar().setLeft(BigInteger.valueOf(MARGIN));
    }

    static void countFromOne(CTSectPr section) {
        var numbers = section.isSetPgNumType() ? section.getPgNumType() : section.addNewPgNumType();
        numbers.setStart(BigInteger.ONE);
    }
}
