package org.sucharit.complaints.complaint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;

/** Whether what an agency asks besides is answered. Whoever keeps the questions says so. */
public interface MoreAnswers {

    /**
     * @param version of the questions that were shown; null for those that are asked now
     * @return what is missing or unknown, without quoting an answer; empty when all is well
     */
    List<Problem.FieldError> wrong(
            AgencyId agency, Kind kind, @Nullable Integer version, Map<String, Secret> answers, Locale language);
}
