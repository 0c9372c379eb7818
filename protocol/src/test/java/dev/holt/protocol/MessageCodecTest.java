package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageCodecTest {

    private final MessageCodec codec = new MessageCodec();

    @Test
    void request_isRead() throws Exception {
        assertThat(decode("{'jsonrpc':'2.0','id':1,'method':'ping','params':{'a':'é'}}"))
                .isEqualTo(new Message.Request(1, "ping", Map.of("a", "é")));
    }

    @Test
    void notification_isRead() throws Exception {
        assertThat(decode("{'jsonrpc':'2.0','method':'n','params':null}"))
                .isEqualTo(new Message.Notification("n", Map.of()));
    }

    @Test
    void responses_areRead() throws Exception {
        assertThat(decode("{'jsonrpc':'2.0','id':'x','result':{}}"))
                .isEqualTo(new Message.Result("x", Map.of()));
        assertThat(decode("{'jsonrpc':'2.0','id':2,'error':{'code':-1,'message':'no'}}"))
                .isEqualTo(new Message.Failure(2, -1, "no"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {                                                    | -32700 |
                    nonsense                                             | -32700 |
                    {} {}                                                | -32700 |
                    []                                                   | -32600 |
                    [{'jsonrpc':'2.0','id':1,'method':'ping'}]           | -32600 |
                    'text'                                               | -32600 |
                    null                                                 | -32600 |
                    {}                                                   | -32600 |
                    {'jsonrpc':'1.0','id':1,'method':'ping'}             | -32600 | 1
                    {'id':'a','method':'ping'}                           | -32600 | a
                    {'jsonrpc':'2.0','id':null,'method':'ping'}          | -32600 |
                    {'jsonrpc':'2.0','id':1.5,'method':'ping'}           | -32600 |
                    {'jsonrpc':'2.0','id':1e3,'method':'ping'}           | -32600 |
                    {'jsonrpc':'2.0','id':true,'method':'ping'}          | -32600 |
                    {'jsonrpc':'2.0','id':{},'method':'ping'}            | -32600 |
                    {'jsonrpc':'2.0','id':9223372036854775808,'method':'ping'} | -32600 |
                    {'jsonrpc':'2.0','id':1,'method':7}                  | -32600 | 1
                    {'jsonrpc':'2.0','id':1,'method':null}               | -32600 | 1
                    {'jsonrpc':'2.0','id':1,'method':'ping','params':[]} | -32602 | 1
                    {'jsonrpc':'2.0','id':1,'method':'ping','params':3}  | -32602 | 1
                    {'jsonrpc':'2.0','id':1}                             | -32600 |
                    {'jsonrpc':'2.0','result':{}}                        | -32600 |
                    {'jsonrpc':'2.0','id':1,'result':{},'error':{'code':1,'message':''}} | -32600 |
                    {'jsonrpc':'2.0','id':1,'error':'oh'}                | -32600 |
                    """)
    void whatIsNoMessage_isRefusedWithItsCodeAndIdIfKnown(String message, int code, String id) {
        assertThatExceptionOfType(MessageException.class)
                .isThrownBy(() -> decode(message))
                .satisfies(refused -> {
                    Message.Failure answer = refused.answer();
                    assertThat(answer.code()).isEqualTo(code);
                    assertThat(answer.id() == null ? null : answer.id().toString()).isEqualTo(id);
                    assertThat(answer.message()).doesNotContain("Exception", "tools.");
                });
    }

    @Test
    void largestId_isTaken() throws Exception {
        assertThat(decode("{'jsonrpc':'2.0','id':9223372036854775807,'method':'ping'}"))
                .isEqualTo(new Message.Request(Long.MAX_VALUE, "ping", Map.of()));
    }

    @Test
    void textThatIsNotUtf8_isRefused() {
        byte[] latin1 =
                "{\"jsonrpc\":\"2.0\",\"method\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(MessageException.class)
                .isThrownBy(() -> codec.decode(latin1))
                .withMessage("The message is not valid UTF-8");
    }

    @Test
    void replacementCharacterThatWasSent_isTaken() throws Exception {
        assertThat(decode("{'jsonrpc':'2.0','method':'\uFFFD'}"))
                .isEqualTo(new Message.Notification("\uFFFD", Map.of()));
    }

    @Test
    void nestingAtTheLimit_isTaken() throws Exception {
        assertThat(decode(nested(Json.MAX_DEPTH))).isNotNull();
    }

    @Test
    void nestingOnePastTheLimit_isRefused() {
        assertUnreadable(nested(Json.MAX_DEPTH + 1));
    }

    @Test
    void tokensAtTheLimit_areTaken() throws Exception {
        assertThat(decode(withTokens(Json.MAX_TOKENS))).isNotNull();
    }

    @Test
    void tokensOnePastTheLimit_areRefused() {
        assertUnreadable(withTokens(Json.MAX_TOKENS + 1));
    }

    @Test
    void errorWithoutId_leavesTheIdOut() {
        assertThat(
                        codec.encode(new Message.Failure(null, -32700, "bad"))
                                .toString(StandardCharsets.UTF_8))
                .startsWith("{\"jsonrpc\":\"2.0\",\"error\":{")
                .doesNotContain("\"id\"");
    }

    @Test
    void messages_areWrittenOnOneLine() {
        assertThat(
                        codec.encode(new Message.Result(1, Map.of("text", "a\nb\r\u2028")))
                                .toString(StandardCharsets.UTF_8))
                .doesNotContain("\n", "\r");
    }

    @Test
    void errorThatCannotBeWritten_isStillAnAnswer() {
        Map<String, Object> endless = new HashMap<>();
        endless.put("self", endless);
        Message error = new Message.Failure(7, -1, "", endless);

        assertThat(codec.encode(error).toString(StandardCharsets.UTF_8))
                .contains("\"id\":7", "could not be written as JSON");
    }

    private void assertUnreadable(String message) {
        assertThatExceptionOfType(MessageException.class)
                .isThrownBy(() -> decode(message))
                .satisfies(refused -> assertThat(refused.answer().code()).isEqualTo(-32700));
    }

    /** A message of so many levels: itself, its params, and lists in them. */
    private static String nested(int levels) {
        return "{'jsonrpc':'2.0','method':'n','params':{'a':"
                + "[".repeat(levels - 2)
                + "]".repeat(levels - 2)
                + "}}";
    }

    /** A message of so many tokens: twelve, and the items of a list. */
    private static String withTokens(long tokens) {
        return "{'jsonrpc':'2.0','method':'n','params':{'a':[0"
                + ",0".repeat((int) tokens - 13)
                + "]}}";
    }

    private Message decode(String message) throws MessageException {
        return codec.decode(message.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
