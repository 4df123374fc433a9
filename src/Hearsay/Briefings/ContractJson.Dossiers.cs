using System.Text.Json;
using Hearsay.Claims;
using Hearsay.Dossiers;

namespace Hearsay.Briefings;

public static partial class ContractJson
{
    private static void WriteDossier(this Utf8JsonWriter json, StoryLedger ledger, Dossier? dossier)
    {
        if (dossier is null)
        {
            json.WriteNull("dossier");
            return;
        }

        var texts = ledger.Articles.ToDictionary(article => article.Article.Id, article => article.Text, StringComparer.Ordinal);
        json.WriteStartObject("dossier");
        json.WriteString("name", dossier.Set.Name);
        json.WriteString("title", dossier.Set.Title);
        json.WriteBoolean("chosen", dossier.IsChosen);
        json.WriteObjects("questions", dossier.Entries, entry =>
        {
            json.WriteString("label", entry.Question.Label);
            json.WriteString("answer", entry.Question.Answer.Word());
            json.WriteBoolean("reported", entry.Answers.Count > 0);
            json.WriteNumber("leftOut", entry.LeftOut);
            json.WriteObjects("answers", entry.Answers, answer =>
            {
                json.WriteString("article", answer.Citation.Article);
                json.WriteSpanKeys(answer.Citation.Span);
                json.WriteString("text", answer.Citation.Span.Of(texts[answer.Citation.Article]));
                json.WriteString("assertion", answer.Assertion);
                json.WriteString("claim", answer.Claim);
                json.WriteString("standing", answer.Standing.Word());
                json.WriteStrings("originIds", answer.Origins);
                json.WriteObjects("carriers", answer.Carriers, carrier =>
                {
                    json.WriteString("article", carrier.Article);
                    json.WriteSpanKeys(carrier.Span);
                });
                json.WriteDays("date", answer.Days);
                WriteWhatTheKindAdds(json, entry.Question.Answer, answer, texts);
            });
        });
        json.WriteEndObject();
    }

    private static void WriteWhatTheKindAdds(Utf8JsonWriter json, AnswerKind kind, DossierAnswer answer, Dictionary<string, string> texts)
    {
        switch (kind)
        {
            case AnswerKind.Figures:
                json.WriteString("figure", answer.Figure);
                json.WriteString("verdict", answer.Verdict?.Word());
                json.WriteString("place", answer.Place is { } place ? place.Span.Of(texts[place.Article]) : null);
                break;
            case AnswerKind.Positions:
                json.WriteString("actor", answer.Actor);
                json.WriteString("stance", answer.Stance?.Word());
                break;
            case AnswerKind.Steps:
                json.WriteBoolean("forecast", answer.IsForecast);
                break;
        }
    }
}
