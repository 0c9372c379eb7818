package dev.holt.transport.stdio;

import dev.holt.protocol.TestOffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests of both eras to a server of {@link TestOffer}, one to three fields of which are missing
 * or hold something of another type: from one seed always the same ones. Ids are unique and good,
 * and a method is always there, since it makes a message a request.
 */
final class MutatedRequests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ENVELOPE =
            """
            ,"_meta":{"progressToken":"p","io.modelcontextprotocol/protocolVersion":"2026-07-28",\
            "io.modelcontextprotocol/clientInfo":{"name":"n","version":"1"},\
            "io.modelcontextprotocol/clientCapabilities":{"elicitation":{"form":{}}},\
            "io.modelcontextprotocol/logLevel":"info"}}\
            """;

    private static final List<String> BODIES =
            List.of(
                    "'initialize','params':{'protocolVersion':'2025-11-25',"
                            + "'capabilities':{'elicitation':{'form':{}},'roots':{}},"
                            + "'clientInfo':{'name':'n','version':'1'}}",
                    "'ping','params':{}",
                    "'server/discover','params':{}",
                    "'tools/list','params':{'cursor':'c'}",
                    "'tools/call','params':{'name':'tool_9','arguments':{'a':1},'requestState':'s',"
                            + "'inputResponses':{'who':{'action':'accept','content':{}}}}",
                    "'tools/call','params':{'name':'log','arguments':{}}",
                    "'tools/call','params':{'name':'ask_name','arguments':{}}",
                    "'resources/list','params':{'cursor':'2'}",
                    "'resources/templates/list','params':{'cursor':'c'}",
                    "'resources/read','params':{'uri':'test://note/image'}",
                    "'resources/subscribe','params':{'uri':'test://note/image'}",
                    "'resources/unsubscribe','params':{'uri':'test://note/image'}",
                    "'prompts/list','params':{'cursor':'c'}",
                    "'prompts/get','params':{'name':'greet','arguments':{'name':'a','mood':'b'}}",
                    "'completion/complete','params':{'ref':{'type':'ref/prompt','name':'greet'},"
                            + "'argument':{'name':'name','value':'n'},"
                            + "'context':{'arguments':{'mood':'c'}}}",
                    "'completion/complete','params':{'ref':{'type':'ref/resource',"
                            + "'uri':'test://note/{+name}'},"
                            + "'argument':{'name':'name','value':'n'}}",
                    "'logging/setLevel','params':{'level':'info'}",
                    "'subscriptions/listen','params':{'notifications':{'toolsListChanged':true,"
                            + "'resourceSubscriptions':['test://note/image']}}");

    private final Random random;

    MutatedRequests(long seed) {
        random = new Random(seed);
    }

    /** Returns the request with the given number, which becomes its id, as a number or a text. */
    Map<String, Object> next(int number) {
        String body = BODIES.get(random.nextInt(BODIES.size())).replace('\'', '"');
        if (random.nextBoolean()) {
            body = body.substring(0, body.length() - 1) + comma(body);
        }
        Map<String, Object> request = object("{\"jsonrpc\":\"2.0\",\"method\":" + body + "}");
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            change(request);
        }
        request.put("id", random.nextBoolean() ? number : "n" + number);
        return request;
    }

    private static String comma(String body) {
        return body.endsWith("{}") ? ENVELOPE.substring(1) : ENVELOPE;
    }

    private void change(Map<String, Object> root) {
        List<Map<String, Object>> objects = new ArrayList<>();
        collect(root, objects);
        Map<String, Object> target = objects.get(random.nextInt(objects.size()));
        List<String> fields = new ArrayList<>(target.keySet());
        if (!fields.isEmpty()) {
            String field = fields.get(random.nextInt(fields.size()));
            if (random.nextInt(8) == 0 && !field.equals("method")) {
                target.remove(field);
            } else {
                target.put(field, value());
            }
        }
    }

    @SuppressWarnings("unchecked") // objects of JSON have texts as keys
    private static void collect(Object value, List<Map<String, Object>> objects) {
        if (value instanceof Map<?, ?> map) {
            objects.add((Map<String, Object>) map);
            map.values().forEach(each -> collect(each, objects));
        }
    }

    private @Nullable Object value() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> false;
            case 2 -> random.nextInt();
            case 3 -> 0.5;
            case 4 -> Long.MIN_VALUE;
            case 5 -> "";
            case 6 -> "text " + random.nextInt(100);
            case 7 -> new ArrayList<>();
            case 8 -> new ArrayList<>(Collections.singletonList(null));
            case 9 -> new LinkedHashMap<>();
            case 10 -> new LinkedHashMap<>(Map.of("type", List.of("x", 7)));
            default -> "\u0000\ud83d\ude00 \u2028";
        };
    }

    @SuppressWarnings("unchecked") // objects of JSON have texts as keys
    private static Map<String, Object> object(String json) {
        return (Map<String, Object>) JSON.readValue(json, LinkedHashMap.class);
    }
}
