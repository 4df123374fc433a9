using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Mentions.Tagging;
using Hearsay.Annotations.Models;

namespace Hearsay.Training.Names;

/// <summary>Makes the model that finds names.</summary>
/// <remarks>
/// Counts how words are written in news; learns a first field; lets it count names in news; learns again with these counts; and learns from
/// fields that did not see an article what the other places of a word say.
/// </remarks>
internal static class NameTrainer
{
    private const int Folds = 5;
    private const float TowardsNames = 0.5f;
    private const float FromMiscellaneous = 0.5f;

    public static byte[] Train(string data, TextWriter log)
    {
        var counter = new WordCounter();
        foreach (var article in NewsTexts.Read(data)) counter.Add(article);
        log.WriteLine($"{counter.Counts.Count:N0} words counted");

        var classes = WordClasses.Read(Path.Combine(data, "brown-clusters/bllip-clusters.txt.gz"));
        var gold = NameSets.ReadTraining(data);
        var counts = NameCountsBuilder.Build(counter.Counts, classes, [], []);
        var found = CountInCorpus(data, FieldOf(Examples(gold, counts)), counts);
        counts = NameCountsBuilder.Build(counter.Counts, classes, found.Kinds(), found.Phrases());

        var examples = Examples(gold, counts);
        log.WriteLine($"{examples.Count:N0} articles, {examples.Sum(e => e.Runs.Count):N0} runs");
        var first = FieldOf(examples);
        var (second, crossed) = LearnSecond(examples, first);
        foreach (var line in crossed) log.WriteLine(line);

        var bytes = ToBytes(first, second, counts);
        var tagger = new NameTagger(new NameModel(ModelFile.Read(bytes, "names", NameModel.Version)));
        foreach (var set in NameSets.ReadMeasuring(data).GroupBy(article => article.Set))
        {
            var (rules, model) = (new NameScore(), new NameScore());
            foreach (var article in set)
            {
                var text = new MarkedText(article.Article);
                var ruled = RuledNames.Of(text);
                rules.Add(article, ruled);
                model.Add(article, tagger.Tag(text, ruled));
            }

            log.WriteLine($"{set.Key}, rules: {rules}");
            log.WriteLine($"{set.Key}, model: {model}");
        }

        return bytes;
    }

    /// <summary>What is added to the scores of labels: names count more, for a missed one is as bad as a false one; names of other kinds less, since half of the sets do not mark them.</summary>
    private static float[] Lean()
    {
        var lean = new float[NameLabels.Count];
        for (var label = 1; label < lean.Length; label++) lean[label] = TowardsNames - (NameLabels.TypeOf(label) == MentionType.Miscellaneous ? FromMiscellaneous : 0);
        return lean;
    }

    private static List<NameExample> Examples(List<GoldArticle> gold, NameCounts counts)
    {
        var words = new WordFactsCache(counts);
        return [.. gold.Select(article => new NameExample(article, words, NameSets.WeightOf(article.Set)))];
    }

    private static ConditionalField FieldOf(IEnumerable<NameExample> examples) => new ConditionalField(FieldSettings.First).Learn([.. examples.SelectMany(example => example.Runs)]);

    private static CorpusNames CountInCorpus(string data, ConditionalField field, NameCounts counts)
    {
        var (words, chain, lean) = (new WordFactsCache(counts), new LabelChain(field.Moves), Lean());
        var names = new CorpusNames();
        foreach (var article in NewsTexts.Read(data))
        {
            var example = new NameExample(new GoldArticle("corpus", article, [], new uint[article.Tokens.Count]), words, 1);
            names.Add(example.Text, example.Names(example.Scores(field, lean), chain));
        }

        return names;
    }

    private static (ConditionalField Second, List<string> Crossed) LearnSecond(List<NameExample> examples, ConditionalField first)
    {
        // An article in other letters goes with the article.
        var folds = examples.Select(e => e.Gold.Article.Article.Id).Distinct(StringComparer.Ordinal).Select((id, i) => (id, Fold: i % Folds)).ToDictionary(x => x.id, x => x.Fold, StringComparer.Ordinal);
        int FoldOf(NameExample example) => folds[example.Gold.Article.Article.Id];

        var lean = Lean();
        var runs = new List<(NameExample Example, IReadOnlyList<TrainingRun> Runs)>();
        var (rules, once) = (new SortedDictionary<string, NameScore>(StringComparer.Ordinal), new SortedDictionary<string, NameScore>(StringComparer.Ordinal));
        for (var fold = 0; fold < Folds; fold++)
        {
            var part = FieldOf(examples.Where(example => FoldOf(example) != fold));
            var chain = new LabelChain(part.Moves);
            foreach (var example in examples.Where(example => FoldOf(example) == fold && NameSets.IsWhole(example.Gold.Set)))
            {
                var scores = example.Scores(part, lean);
                runs.Add((example, example.SecondRuns(scores, chain)));
                ScoreOf(rules, example).Add(example.Gold, RuledNames.Of(example.Text.Text));
                ScoreOf(once, example).Add(example.Gold, example.Names(scores, chain));
            }
        }

        var twice = new SortedDictionary<string, NameScore>(StringComparer.Ordinal);
        for (var fold = 0; fold < Folds; fold++)
        {
            var part = SecondOf(runs.Where(x => FoldOf(x.Example) != fold).SelectMany(x => x.Runs), first);
            var chain = new LabelChain(part.Moves);
            foreach (var (example, second) in runs.Where(x => FoldOf(x.Example) == fold))
            {
                ScoreOf(twice, example).Add(example.Gold, example.Names([.. second.Select(run => part.Scores(run.Features, run.Scores))], chain));
            }
        }

        List<string> crossed = [.. rules.SelectMany(set => new[] { $"{set.Key}, crossed, rules: {set.Value}", $"{set.Key}, crossed, first look: {once[set.Key]}", $"{set.Key}, crossed, second look: {twice[set.Key]}" })];
        return (SecondOf(runs.SelectMany(x => x.Runs), first), crossed);
    }

    private static NameScore ScoreOf(SortedDictionary<string, NameScore> scores, NameExample example)
    {
        var set = example.Gold.Set is "wikigold" or "gum-news" or "invented" ? example.Gold.Set : "gum-other";
        return scores.TryGetValue(set, out var score) ? score : scores[set] = new NameScore();
    }

    private static ConditionalField SecondOf(IEnumerable<TrainingRun> runs, ConditionalField first) =>
        new ConditionalField(FieldSettings.Second, first.Moves).Learn([.. runs.Where(run => run.Features.Any(features => features.Length > 0))]);

    private static byte[] ToBytes(ConditionalField first, ConditionalField second, NameCounts counts)
    {
        var file = new ModelFileWriter("names", NameModel.Version, "CC-BY-SA-4.0");
        WeightTableBuilder.Of(first, WeightTable.FirstBits).Write(file, "first");
        WeightTableBuilder.Of(second, WeightTable.SecondBits).Write(file, "second");
        file.Add<float>("moves", first.Moves).Add<float>("second moves", second.Moves).Add<float>("lean", Lean());
        counts.Write(file);
        return file.ToBytes();
    }
}
