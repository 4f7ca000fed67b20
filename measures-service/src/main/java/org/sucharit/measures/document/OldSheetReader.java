package org.sucharit.measures.document;

import java.io.IOException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** Reads XLS: a formula by the value it had when it was saved, a number as it is shown. */
final class OldSheetReader {

    private final Draft draft;

    OldSheetReader(Draft draft) {
        this.draft = draft;
    }

    void read(POIFSFileSystem file) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(null);
        try (var book = new HSSFWorkbook(file)) {
            var values = new CellValues(book.getInternalWorkbook().isUsing1904DateWindowing());
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                var name = book.getSheetName(i);
                if (book.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
                    draft.leftOutSheet(name);
                    continue;
                }
                draft.sheet(name);
                var sheet = book.getSheetAt(i);
                var grid = new Grid(draft);
                for (var row : sheet) {
                    for (var cell : row) {
                        grid.put(cell.getRowIndex(), cell.getColumnIndex(), text((HSSFCell) cell, values));
                    }
                }
                for (var region : sheet.getMergedRegions()) {
                    grid.merge(
                            region.getFirstRow(), region.getFirstColumn(), region.getLastRow(), region.getLastColumn());
                }
                grid.addTo(draft);
            }
            draft.sheet(null);
        }
    }

    private static String text(HSSFCell cell, CellValues values) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC -> {
                var style = cell.getCellStyle();
                yield values.shown(cell.getNumericCellValue(), style.getDataFormat(), style.getDataFormatString());
            }
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR ->
                org.apache.poi.ss.usermodel.FormulaError.isValidCode(cell.getErrorCellValue())
                        ? org.apache.poi.ss.usermodel.FormulaError.forInt(cell.getErrorCellValue())
                                .getString()
                        : "";
            default -> "";
        };
    }
}
