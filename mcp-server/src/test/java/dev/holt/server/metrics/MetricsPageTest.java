package dev.holt.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.index.IndexStatus;
import dev.holt.protocol.CallOutcome;
import dev.holt.protocol.Era;
import dev.holt.protocol.ObservedCall;
import dev.holt.protocol.Principal;
import dev.holt.render.cache.CacheSize;
import dev.holt.render.cache.RenderCounts;
import dev.holt.transport.http.Operations.Load;
import dev.holt.wiki.CommitCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsPageTest {
    private static final Pattern DOCUMENTED = Pattern.compile("\\| `(holt_[a-z_]+)");
    private static final Pattern SHOWN = Pattern.compile("(?m)^# TYPE (holt_[a-z_]+) ");

    private final CallCounts calls = new CallCounts();
    private final RequestCounts requests = new RequestCounts();
    private WikiFigures figures =
            new WikiFigures(
                    Optional.of(new CommitCounts(5, 2, 1)),
                    Optional.of(
                            new IndexStatus(
                                    IndexStatus.State.ON_DISK, Optional.empty(), 40, 90, 3, 1024)),
                    Optional.of(new RenderCounts(0, 0, 0, 7, 1, 4, 2, 0, 0)),
                    Optional.of(new CacheSize(12, 3456)));

    @Test
    void calls_areCountedByWhatTheyWereAndHowTheyEnded() {
        call("tools/call", "search", CallOutcome.OK, 3);
        call("tools/call", "search", CallOutcome.OK, 300);
        call("tools/call", "unknown", CallOutcome.REFUSED, 0);
        calls.began(new ObservedCall(Era.SESSIONS, "tools/list", "", Principal.LOCAL));

        assertThat(page())
                .contains(
                        "holt_calls_total{era=\"stateless\",method=\"tools/call\",outcome=\"ok\",tool=\"search\"} 2",
                        "outcome=\"refused\",tool=\"unknown\"} 1",
                        "holt_call_duration_seconds_bucket{method=\"tools/call\",tool=\"search\",le=\"0.0025\"} 0",
                        "holt_call_duration_seconds_bucket{method=\"tools/call\",tool=\"search\",le=\"0.005\"} 1",
                        "holt_call_duration_seconds_bucket{method=\"tools/call\",tool=\"search\",le=\"+Inf\"} 2",
                        "holt_call_duration_seconds_count{method=\"tools/call\",tool=\"search\"} 2",
                        "holt_call_duration_seconds_sum{method=\"tools/call\",tool=\"search\"} 0.303",
                        "holt_calls_in_flight 1");
    }

    @Test
    void figuresOfServerWikiAndMachine_areShown() {
        requests.answered("POST", 200, Duration.ZERO);
        requests.answered("POST", 401, Duration.ZERO);

        assertThat(page())
                .contains(
                        "holt_http_requests_total{code=\"401\",method=\"POST\"} 1",
                        "holt_sessions 3",
                        "holt_streams 2",
                        "holt_commits_total 5",
                        "holt_merges_total 2",
                        "holt_conflicts_total 1",
                        "holt_index_pages 40",
                        "holt_index_pending_pages 3",
                        "holt_index_size_bytes 1024",
                        "holt_render_cache_hits_total{level=\"memory\"} 8",
                        "holt_render_cache_hits_total{level=\"disk\"} 4",
                        "holt_render_cache_misses_total 2",
                        "holt_render_cache_pages 12",
                        "holt_render_cache_bytes 3456",
                        "holt_build_info{version=\"1.2.3\"} 1",
                        "jvm_memory_used_bytes{area=\"heap\"}",
                        "jvm_gc_collection_seconds_count",
                        "jvm_threads_current",
                        "process_cpu_seconds_total");
    }

    @Test
    void whatHasNotBeenUsed_isNotShown() {
        figures =
                new WikiFigures(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(page())
                .contains("holt_sessions")
                .doesNotContain("holt_commits", "holt_index", "holt_render");
    }

    @Test
    void everyMetric_isDocumented() throws IOException {
        call("tools/call", "search", CallOutcome.OK, 1);
        requests.answered("POST", 200, Duration.ZERO);
        String documentation = Files.readString(Path.of("../docs/operations.md"));

        assertThat(names(SHOWN, page())).isEqualTo(names(DOCUMENTED, documentation));
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void call(String method, String tool, CallOutcome outcome, int millis) {
        ObservedCall call = new ObservedCall(Era.STATELESS, method, tool, Principal.LOCAL);
        calls.began(call);
        calls.ended(call, outcome, Duration.ofMillis(millis));
    }

    private String page() {
        return new MetricsPage("1.2.3", calls, requests, () -> figures)
                .page(new Load(3, 2, 1))
                .text();
    }
}
