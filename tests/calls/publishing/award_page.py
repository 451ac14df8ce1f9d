"""A page of awards as somebody pasted it: the layout and the traps of a real one, in our own words."""

FIRST = "Ninove, Zottegem, Herzele, Erpe-Mere, Brakel\tEén onthaal voor iedereen\t149.722,00 euro"

PAGE = f"""

Oproep voor gemeenten die samen werken – Wie kreeg een subsidie

Gemeenten\tTitel\tSubsidiebedrag
{FIRST}
<p>Inhoud: Vijf gemeenten bundelen hun onthaal.</p> <p>Ze doen dat op twee manieren:</p> <ul style="list-style-type: none"> - een keten: elke dienst kent de andere diensten. - minder drempels: wie komt, wordt geholpen. <p>Ook de OCMW’s doen mee.</p>\t\t
Grobbendonk, Herentals, Kasterlee, Lille, Olen, Vorselaar\tWegwijs in de Kempen\t150.000,00 euro
<p>Inhoud: Zes gemeenten helpen ouders &amp; kinderen op weg naar school.</p>\t\t
Afligem, Liedekerke, Denderleeuw\tEen netwerk van brugfiguren\t150.000,00 euro
<p>Inhoud: Het netwerk groeit.</p> <p>Het doet drie dingen:</p> <ul style="list-style-type: none"> - coachen van (jonge) vrijwilligers; - advies geven; - kennis delen met wie in de streek werkt.\t\t
Borsbeek, Aartselaar, Mortsel\tBAM, kom erbij\t145.715,00 euro
<p>Inhoud: 'BAM' is een belofte van drie gemeenten om het onthaal warm te maken en drempels</p>\t\t

weg te nemen waar ze die zien. Niemand doet dat alleen.

Wat staat er op het plan:

- een lerend netwerk van vrijwilligers en beroepskrachten;
- een project NET-WERKEN met buddy’s;
- vorming op vraag

De Panne, Nieuwpoort, Middelkerke, Koksijde\tThuis aan zee\t150.000,00 euro
--\t----------------------------\t-----------------

Inhoud:

Vier kustgemeenten delen een ambtenaar (een halve dag per week in elke gemeente).

Lebbeke, Dendermonde, Buggenhout\tSamen één dienst\t140.960,00 euro
--\t---\t-----------------

Inhoud:

Drie gemeenten werken aan:

- taal;
- vrije tijd.

Wemmel, Wezembeek- Oppem, Drogenbos, Linkebeek, Sint- Genesius-Rode\tMeedoen in de rand\t120.000,00 euro
--\t---\t-----------------

Inhoud:

Vijf gemeenten zoeken uit wie ze niet bereiken.

Totaal\t\t1.006.397,00 euro
---------------\t--\t--------------------------
"""

PLACES = [
    ["41048", "41081", "41027", "41082", "45059"],
    ["13010", "13011", "13017", "13019", "13029", "13044"],
    ["23105", "23044", "41011"],
    ["11007", "11001", "11029"],
    ["38008", "38016", "35011", "38014"],
    ["42011", "42006", "42004"],
    ["23102", "23103", "23098", "23100", "23101"],
]
