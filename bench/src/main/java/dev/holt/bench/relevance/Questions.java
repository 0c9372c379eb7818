package dev.holt.bench.relevance;

import dev.holt.wiki.PageName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Makes questions with known answers from the pages of tldr, each of which is a command, what it
 * does, and examples: a line in English and what to type.
 *
 * <p>Of each page one example is taken, if its words and the command's name are together on no
 * other page. A checksum of the page's name decides into which of two sets it goes, which example,
 * which kind of question and whether it is a sentence, so that the sets have no page in common and
 * are the same in every run.
 */
final class Questions {
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^- (.+?):?$");
    private static final Pattern NOT_WORDS = Pattern.compile("\\[([^\\]]*)\\]|[`{}<>\"]");
    private static final List<Question.Kind> KINDS = List.of(Question.Kind.values());
    private static final int MIN_WORDS = 3;
    private static final int KEPT = 3;
    private static final int MIN_MISSPELLED = 6;

    private final Corpus corpus;
    private final Map<String, String> paraphrases;

    Questions(Corpus corpus, Map<String, String> paraphrases) {
        this.corpus = corpus;
        this.paraphrases = paraphrases;
    }

    /** The set for choosing how to rank, or the other, for reporting; so many of each kind. */
    List<Question> set(boolean reporting, int ofEachKind) {
        Map<Question.Kind, List<Question>> byKind = new EnumMap<>(Question.Kind.class);
        for (Map.Entry<PageName, String> page : corpus.texts().entrySet()) {
            CRC32 checksum = new CRC32();
            checksum.update(page.getKey().value().getBytes(StandardCharsets.UTF_8));
            Random random = new Random(checksum.getValue());
            if (random.nextBoolean() == reporting) {
                Question.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
                List<Question> ofKind = byKind.computeIfAbsent(kind, k -> new ArrayList<>());
                if (ofKind.size() < ofEachKind) {
                    question(page.getKey(), page.getValue(), kind, random).ifPresent(ofKind::add);
                }
            }
        }
        return byKind.values().stream().flatMap(List::stream).toList();
    }

    private Optional<Question> question(
            PageName page, String text, Question.Kind kind, Random random) {
        List<String> examples = examples(text);
        if (examples.isEmpty()) {
            return Optional.empty();
        }
        String example = examples.get(random.nextInt(examples.size()));
        String command = page.leaf().toLowerCase(Locale.ROOT);
        boolean named = kind == Question.Kind.NAMED || kind == Question.Kind.MISSPELLED;
        List<String> all = Corpus.words(example);
        List<String> words = kind == Question.Kind.PARAPHRASED ? all : longest(all);
        List<String> unique = new ArrayList<>(words);
        if (named) {
            unique.addAll(Corpus.words(command));
        }
        if (words.size() < MIN_WORDS || corpus.withAll(unique).size() != 1) {
            return Optional.empty();
        }
        boolean sentence = random.nextBoolean();
        return asked(kind, words, text, random)
                .map(asked -> named ? command + " " + asked : asked)
                .map(asked -> sentence ? "How do I " + asked + "?" : asked)
                .map(asked -> new Question(kind, asked, page));
    }

    /** The longest words of an example, in their order: what somebody in a hurry would type. */
    private static List<String> longest(List<String> words) {
        List<String> kept =
                words.stream()
                        .sorted(Comparator.comparingInt(word -> -word.length()))
                        .limit(KEPT)
                        .toList();
        return words.stream().filter(kept::contains).toList();
    }

    private Optional<String> asked(
            Question.Kind kind, List<String> words, String text, Random random) {
        return switch (kind) {
            case NAMED, UNNAMED -> Optional.of(String.join(" ", words));
            case PARAPHRASED -> paraphrased(words, text);
            case MISSPELLED -> misspelled(words, random);
        };
    }

    /** Other words wherever there is one that the page does not have; at least one. */
    private Optional<String> paraphrased(List<String> words, String text) {
        List<String> others = new ArrayList<>();
        for (String word : words) {
            String other = paraphrases.getOrDefault(word, word);
            others.add(text.contains(other) ? word : other);
        }
        return others.equals(words) ? Optional.empty() : Optional.of(String.join(" ", others));
    }

    private static Optional<String> misspelled(List<String> words, Random random) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).length() >= MIN_MISSPELLED) {
                candidates.add(i);
            }
        }
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        List<String> misspelled = new ArrayList<>(words);
        int chosen = candidates.get(random.nextInt(candidates.size()));
        String word = words.get(chosen);
        int at = 2 + random.nextInt(word.length() - 3);
        misspelled.set(
                chosen,
                switch (random.nextInt(3)) {
                    case 0 -> word.substring(0, at) + word.substring(at + 1);
                    case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
                    default ->
                            word.substring(0, at)
                                    + word.charAt(at + 1)
                                    + word.charAt(at)
                                    + word.substring(at + 2);
                });
        return Optional.of(String.join(" ", misspelled));
    }

    private static List<String> examples(String text) {
        List<String> examples = new ArrayList<>();
        Matcher each = EXAMPLE.matcher(text);
        while (each.find()) {
            examples.add(NOT_WORDS.matcher(each.group(1)).replaceAll("$1"));
        }
        return examples;
    }
}
