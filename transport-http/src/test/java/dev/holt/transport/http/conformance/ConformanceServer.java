package dev.holt.transport.http.conformance;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.ToolDefinition;
import dev.holt.transport.http.HttpOptions;
import dev.holt.transport.http.HttpServer;
import java.util.ArrayList;
import java.util.List;

/** A server of fixtures, behind the HTTP transport that users get. */
final class ConformanceServer {

    private ConformanceServer() {}

    /** Serves until the process is ended, for running single scenarios by hand. */
    public static void main(String[] args) throws InterruptedException {
        try (HttpServer server = start(Integer.parseInt(args[0]))) {
            System.err.println(server.uri());
            Thread.currentThread().join();
        }
    }

    /** Serves on a port of this machine; 0 takes a free one. */
    static HttpServer start(int port) {
        return HttpServer.start(catalog(), HttpOptions.defaults().withAddress("127.0.0.1", port));
    }

    private static Catalog catalog() {
        ChangeSwitch changes = new ChangeSwitch();
        List<ToolDefinition> tools = new ArrayList<>(ContentTools.all());
        tools.addAll(AskingTools.all());
        tools.addAll(RoundTripTools.all());
        tools.addAll(changes.tools());
        return new Catalog("conformance-server", "1", "Fixtures for the suite.", tools)
                .withResources(new FixtureResources(), changes)
                .withPrompts(FixturePrompts.all());
    }
}
