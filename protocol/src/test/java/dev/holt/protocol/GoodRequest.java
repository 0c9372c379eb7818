package dev.holt.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that a server of {@link TestOffer} answers in one era of the protocol or in both.
 *
 * @param method what it asks for
 * @param subject the tool, prompt or resource it is about; empty if it is about none
 * @param params its params in JSON, with single quotes
 */
public record GoodRequest(String method, String subject, String params) {

    /** Requests of every method, and of one that does not exist. */
    public static final List<GoodRequest> ALL =
            List.of(
                    new GoodRequest(
                            "initialize",
                            "",
                            "{'protocolVersion':'2025-11-25','capabilities':{'elicitation':"
                                    + "{'form':{}},'roots':{}},'clientInfo':{'name':'n',"
                                    + "'version':'1'}}"),
                    new GoodRequest("ping", "", "{}"),
                    new GoodRequest("no/method", "", "{}"),
                    new GoodRequest("server/discover", "", "{}"),
                    new GoodRequest("tools/list", "", "{}"),
                    new GoodRequest("tools/list", "", "{'cursor':'c'}"),
                    new GoodRequest(
                            "tools/call",
                            "tool_9",
                            "{'name':'tool_9','arguments':{'a':1},'requestState':'a.b',"
                                    + "'inputResponses':{'who':{'action':'accept','content':{}}}}"),
                    new GoodRequest("tools/call", "log", "{'name':'log','arguments':{}}"),
                    new GoodRequest("tools/call", "ask_name", "{'name':'ask_name'}"),
                    new GoodRequest(
                            "tools/call",
                            "ask_twice",
                            "{'name':'ask_twice','arguments':{},'inputResponses':"
                                    + "{'first':{'action':'accept','content':{}}}}"),
                    new GoodRequest("resources/list", "", "{'cursor':'2'}"),
                    new GoodRequest("resources/templates/list", "", "{}"),
                    new GoodRequest(
                            "resources/read", "test://note/image", "{'uri':'test://note/image'}"),
                    new GoodRequest(
                            "resources/subscribe",
                            "test://note/image",
                            "{'uri':'test://note/image'}"),
                    new GoodRequest(
                            "resources/unsubscribe",
                            "test://note/image",
                            "{'uri':'test://note/image'}"),
                    new GoodRequest("prompts/list", "", "{}"),
                    new GoodRequest(
                            "prompts/get",
                            "greet",
                            "{'name':'greet','arguments':{'name':'Zoë','mood':'b'}}"),
                    new GoodRequest(
                            "completion/complete",
                            "",
                            "{'ref':{'type':'ref/prompt','name':'greet'},"
                                    + "'argument':{'name':'name','value':'n'},"
                                    + "'context':{'arguments':{'mood':'c'}}}"),
                    new GoodRequest(
                            "completion/complete",
                            "",
                            "{'ref':{'type':'ref/resource','uri':'test://note/{+name}'},"
                                    + "'argument':{'name':'name','value':'n'}}"),
                    new GoodRequest("logging/setLevel", "", "{'level':'info'}"),
                    new GoodRequest(
                            "subscriptions/listen",
                            "",
                            "{'notifications':{'toolsListChanged':true,"
                                    + "'resourceSubscriptions':['test://note/image']}}"));

    /** What a request of the era without sessions says about itself. */
    private static final String META =
            "{'progressToken':'p','io.modelcontextprotocol/protocolVersion':'2026-07-28',"
                    + "'io.modelcontextprotocol/clientInfo':{'name':'n','version':'1'},"
                    + "'io.modelcontextprotocol/clientCapabilities':"
                    + "{'elicitation':{'form':{}},'sampling':{}},"
                    + "'io.modelcontextprotocol/logLevel':'info'}";

    /** Returns the message, of maps that can be changed, without an id. */
    public Map<String, Object> message(boolean stateless) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("jsonrpc", "2.0");
        message.put("method", method);
        message.put("params", fields(stateless));
        return message;
    }

    /** Returns the params alone, of maps that can be changed. */
    public Map<String, Object> fields(boolean stateless) {
        Map<String, Object> fields = object(params);
        if (stateless) {
            fields.put("_meta", object(META));
        }
        return fields;
    }

    @SuppressWarnings("unchecked") // objects of JSON have texts as keys
    private static Map<String, Object> object(String json) {
        return (Map<String, Object>)
                JsonMapper.shared().readValue(json.replace('\'', '"'), LinkedHashMap.class);
    }
}
