using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Training.Syntax;

/// <summary>How much of a treebank's words a model gets right, in percent: parts of speech, heads, heads with their relation's main type.</summary>
internal sealed record SyntaxScore(double Upos, double Uas, double Las)
{
    public static SyntaxScore Of(SyntaxModel model, string file)
    {
        var (tokens, sentences, gold) = (new List<Token>(), new List<Sentence>(), new List<TreebankWord>());
        foreach (var words in Treebank.Read(file, all: true))
        {
            sentences.Add(new Sentence(default, tokens.Count, words.Length, 0));
            foreach (var word in words) tokens.Add(new Token(default, word.Form, word.Form));
            gold.AddRange(words);
        }

        var (tags, dependencies) = (new byte[tokens.Count], new Dependency[tokens.Count]);
        var reader = new SyntaxReader(model);
        reader.Tag(tokens, sentences, tags);
        reader.Parse(tokens, sentences, dependencies);

        var (upos, uas, las) = (0, 0, 0);
        foreach (var sentence in sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.FirstToken + sentence.TokenCount; i++)
            {
                if (string.Equals(model.Tags[tags[i]].Upos.ToString(), gold[i].Upos, StringComparison.OrdinalIgnoreCase)) upos++;

                var head = dependencies[i].Head < 0 ? 0 : dependencies[i].Head - sentence.FirstToken + 1;
                if (head != gold[i].Head) continue;

                uas++;
                if (MainType(dependencies[i].Relation) == MainType(gold[i].Relation)) las++;
            }
        }

        return new SyntaxScore(Share(upos), Share(uas), Share(las));

        double Share(int right) => 100.0 * right / tokens.Count;
    }

    public override string ToString() => $"{Upos:F2} {Uas:F2} {Las:F2}";

    private static string MainType(string relation) => relation.Split(':')[0];
}
