package org.sucharit.measures.importing;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.sucharit.measures.form.TypedForm;
import org.sucharit.measures.measure.MeasureRejected;

/** Reads what an officer corrected in a preview, and says beside the fields what can't be taken over. */
@Component
class TypedCorrections {

    private final Validator validator;

    TypedCorrections(Validator validator) {
        this.validator = validator;
    }

    /** @param form where everything that is wrong is said, unless it stands so in the document */
    Correction read(Preview preview, TypedForm form) {
        var correction = CorrectionForm.read(preview, form);
        var rows = rows(correction);
        for (int index = 0; index < rows.size(); index++)
            if (!rows.get(index).equals(preview.measures().get(index))) bound(index, rows.get(index), form);
        return correction;
    }

    private void bound(int index, PreviewMeasure row, TypedForm form) {
        for (var wrong : validator.validate(row)) {
            var field = wrong.getPropertyPath().iterator().next().getName();
            form.say(index + "." + field, "round.text.too-long.short");
        }
    }

    /** Says beside the row, where it is known which one it is, why a measure does not take it. */
    static void refuse(TypedForm form, Correction correction, MeasureRejected.Reason reason) {
        var rows = rows(correction);
        var field = reason == MeasureRejected.Reason.NO_ACTION_YET
                ? IntStream.range(0, rows.size())
                        .filter(index -> rows.get(index).toBeCompleted()
                                && rows.get(index).actions().isEmpty())
                        .mapToObj(index -> index + ".completed")
                        .findFirst()
                        .orElse("measures")
                : "measures";
        form.say(field, "refusal." + reason.name());
    }

    private static List<PreviewMeasure> rows(Correction correction) {
        return Objects.requireNonNullElse(correction.measures(), List.of());
    }
}
