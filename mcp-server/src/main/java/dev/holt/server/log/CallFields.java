package dev.holt.server.log;

import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.ThreadLocalMapOfStacks;
import org.slf4j.spi.MDCAdapter;

/**
 * What each thread knows of the call that it answers (SLF4J's MDC). Threads that are started
 * meanwhile do not inherit it: they outlive the call, or work for several.
 */
final class CallFields implements MDCAdapter {

    @SuppressWarnings("ThreadLocalUsage") // there is one of these in a process, or in a test
    private final ThreadLocal<@Nullable Map<String, String>> ofThread = new ThreadLocal<>();

    private final ThreadLocalMapOfStacks stacks = new ThreadLocalMapOfStacks();

    /** Returns the fields of this thread, sorted, before others. */
    Map<String, Object> with(Map<String, Object> others) {
        Map<String, String> own = ofThread.get();
        if (own == null) {
            return others;
        }
        Map<String, Object> all = new LinkedHashMap<>(new TreeMap<>(own));
        all.putAll(others);
        return all;
    }

    @Override
    public void put(String key, @Nullable String value) {
        Map<String, String> own = ofThread.get();
        if (own == null) {
            own = new HashMap<>();
            ofThread.set(own);
        }
        own.put(key, String.valueOf(value));
    }

    @Override
    public @Nullable String get(String key) {
        Map<String, String> own = ofThread.get();
        return own == null ? null : own.get(key);
    }

    @Override
    public void remove(String key) {
        Map<String, String> own = ofThread.get();
        if (own != null && own.remove(key) != null && own.isEmpty()) {
            ofThread.remove();
        }
    }

    @Override
    public void clear() {
        ofThread.remove();
    }

    @Override
    public Map<String, String> getCopyOfContextMap() {
        Map<String, String> own = ofThread.get();
        return own == null ? Map.of() : Map.copyOf(own);
    }

    @Override
    public void setContextMap(Map<String, String> fields) {
        ofThread.set(new HashMap<>(fields));
    }

    @Override
    public void pushByKey(String key, String value) {
        stacks.pushByKey(key, value);
    }

    @Override
    public @Nullable String popByKey(String key) {
        return stacks.popByKey(key);
    }

    @Override
    public @Nullable Deque<String> getCopyOfDequeByKey(String key) {
        return stacks.getCopyOfDequeByKey(key);
    }

    @Override
    public void clearDequeByKey(String key) {
        stacks.clearDequeByKey(key);
    }
}
