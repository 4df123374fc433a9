using Hearsay.Articles.Languages;

namespace Hearsay.Tests.Articles.Languages;

public class LanguageIdentifierTests
{
    [Theory]
    [InlineData("The lamp of Kesh went out on Monday.", "en")]
    [InlineData("Minister scorns the vote as a sham, and Valdria agrees.", "en")]
    [InlineData("Three people were killed when a ferry sank off Kesh.", "en")]
    [InlineData("Council votes to close lighthouse in Kesh", "en")]
    [InlineData("Die Lampe von Kesh ist am Montag ausgegangen, und niemand hat es gesehen.", "de")]
    [InlineData("La lampe de Kesh s'est éteinte lundi et personne ne l'a vu.", "fr")]
    [InlineData("La lámpara de Kesh se apagó el lunes y nadie lo vio.", "es")]
    [InlineData("La lampada di Kesh si è spenta lunedì e nessuno l'ha vista.", "it")]
    [InlineData("De lamp van Kesh is maandag uitgegaan en niemand heeft het gezien.", "nl")]
    [InlineData("Лампа маяка погасла в понедельник, но этого никто не видел.", "ru")]
    [InlineData("Лампа маяка згасла в понеділок, але її ніхто не бачив.", "uk")]
    [InlineData("Η λάμπα έσβησε τη Δευτέρα.", "el")]
    [InlineData("灯台のランプは月曜日に消えた。", "ja")]
    [InlineData("灯塔的灯在星期一熄灭了。", "zh")]
    [InlineData("انطفأ المصباح يوم الاثنين ولم يره أحد.", "ar")]
    [InlineData("המנורה כבתה ביום שני.", "he")]
    [InlineData("등대의 불이 월요일에 꺼졌다.", "ko")]
    [InlineData("Kesh", "und")]
    [InlineData("", "und")]
    [InlineData("12 345 — 67 %", "und")]
    public void Script_and_small_words_tell_the_language(string text, string expected) => Assert.Equal(expected, LanguageIdentifier.Identify(text));

    [Theory]
    [InlineData("Kesh Valdria Harrow", "en-GB", "en")]
    [InlineData("Die Lampe ist aus und der Turm ist leer.", "en", "de")]
    public void A_declared_language_is_believed_only_in_doubt(string text, string declared, string expected) =>
        Assert.Equal(expected, LanguageIdentifier.Identify(text, declared));
}
