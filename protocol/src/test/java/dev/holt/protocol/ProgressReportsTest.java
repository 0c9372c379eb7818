package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressReportsTest {

    @Test
    void noToken_givesNoReport() {
        assertThat(new ProgressReports(null).next(1, 2, "half")).isEmpty();
    }

    @Test
    void token_comesBackWithTheReport() {
        Message.Notification report = new ProgressReports(7L).next(1, 2, "half").orElseThrow();

        assertThat(report.method()).isEqualTo("notifications/progress");
        assertThat(report.params())
                .isEqualTo(
                        Map.of(
                                "progressToken",
                                7L,
                                "progress",
                                1.0,
                                "total",
                                2.0,
                                "message",
                                "half"));
    }

    @Test
    void unknownTotal_isLeftOut() {
        Message.Notification report = new ProgressReports("t").next(1, 0, "some").orElseThrow();

        assertThat(report.params()).doesNotContainKey("total");
    }

    @Test
    void numberThatIsNotFinite_givesNoReportAndStopsNoLaterOne() {
        ProgressReports reports = new ProgressReports("t");

        assertThat(reports.next(Double.NaN, 0, "")).isEmpty();
        assertThat(reports.next(Double.POSITIVE_INFINITY, 0, "")).isEmpty();
        assertThat(reports.next(1, 0, "")).isPresent();
        assertThat(reports.next(1, 0, "")).isEmpty();
        assertThat(reports.next(1.5, 0, "")).isPresent();
    }
}
