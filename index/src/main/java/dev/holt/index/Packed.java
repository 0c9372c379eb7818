package dev.holt.index;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/** The binary form of the values of front matter: a byte for the type, then the value. */
final class Packed {
    private static final byte TRUE = 1;
    private static final byte FALSE = 2;
    private static final byte INTEGER = 3;
    private static final byte LONG = 4;
    private static final byte BIG_INTEGER = 5;
    private static final byte DOUBLE = 6;
    private static final byte STRING = 7;
    private static final byte LIST = 8;
    private static final byte MAP = 9;

    private Packed() {}

    static void write(DataOutput out, Object value) throws IOException {
        switch (value) {
            case Boolean flag -> out.writeByte(flag ? TRUE : FALSE);
            case Integer number -> {
                out.writeByte(INTEGER);
                out.writeZInt(number);
            }
            case Long number -> {
                out.writeByte(LONG);
                out.writeZLong(number);
            }
            case BigInteger number -> {
                out.writeByte(BIG_INTEGER);
                out.writeString(number.toString());
            }
            case Double number -> {
                out.writeByte(DOUBLE);
                out.writeLong(Double.doubleToRawLongBits(number));
            }
            case List<?> list -> {
                out.writeByte(LIST);
                out.writeVInt(list.size());
                for (Object each : list) {
                    write(out, each);
                }
            }
            case Map<?, ?> map -> {
                out.writeByte(MAP);
                writeMap(out, map);
            }
            default -> {
                out.writeByte(STRING);
                out.writeString(value.toString());
            }
        }
    }

    static void writeMap(DataOutput out, Map<?, ?> map) throws IOException {
        out.writeVInt(map.size());
        for (Map.Entry<?, ?> each : map.entrySet()) {
            out.writeString(each.getKey().toString());
            write(out, each.getValue());
        }
    }

    static Object read(ByteArrayDataInput in) throws IOException {
        byte type = in.readByte();
        return switch (type) {
            case TRUE -> true;
            case FALSE -> false;
            case INTEGER -> in.readZInt();
            case LONG -> in.readZLong();
            case BIG_INTEGER -> new BigInteger(in.readString());
            case DOUBLE -> Double.longBitsToDouble(in.readLong());
            case STRING -> in.readString();
            case LIST -> readList(in);
            case MAP -> readMap(in);
            default -> throw new IOException("not a packed value: type " + type);
        };
    }

    static Map<String, Object> readMap(ByteArrayDataInput in) throws IOException {
        int size = in.readVInt();
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put(in.readString(), read(in));
        }
        return map;
    }

    static void writeStrings(DataOutput out, List<String> strings) throws IOException {
        out.writeVInt(strings.size());
        for (String each : strings) {
            out.writeString(each);
        }
    }

    static List<String> readStrings(DataInput in) throws IOException {
        int size = in.readVInt();
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            strings.add(in.readString());
        }
        return strings;
    }

    private static List<Object> readList(ByteArrayDataInput in) throws IOException {
        int size = in.readVInt();
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(read(in));
        }
        return list;
    }
}
