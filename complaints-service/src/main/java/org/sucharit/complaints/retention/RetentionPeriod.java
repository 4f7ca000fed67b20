package org.sucharit.complaints.retention;

import java.time.Period;
import org.sucharit.complaints.complaint.CaseStatus;
import org.sucharit.complaints.complaint.Kind;

/**
 * @param status in which the case was over
 * @param keep from the day it was over
 * @param source what the period rests on
 * @param verified whether somebody has checked the source
 */
record RetentionPeriod(Kind kind, CaseStatus status, Period keep, String source, boolean verified) {}
