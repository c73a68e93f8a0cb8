"""Small regulations of our own making, built as the official publications build theirs."""

BWB = """<?xml version="1.0" encoding="UTF-8"?>
<toestand bwb-id="BWBR0999999" inwerkingtreding="2024-01-01">
  <wetgeving soort="ministeriele-regeling">
    <intitule>Regels over het lenen van gereedschap in de wijk<meta-data><x>weg</x>
    </meta-data></intitule>
    <citeertitel status="officieel">Voorbeeldregeling gereedschap</citeertitel>
    <regeling>
      <aanhef><wij>De wethouder van Voorbeeldstad,</wij>
        <considerans><considerans.al>Gelet op een goed humeur;</considerans.al></considerans>
      </aanhef>
      <regeling-tekst>
        <hoofdstuk bwb-ng-variabel-deel="/Hoofdstuk1">
          <kop><label>Hoofdstuk</label><nr>1</nr></kop>
          <artikel bwb-ng-variabel-deel="/Hoofdstuk1/Artikel1">
            <kop><label>Artikel</label><nr>1</nr><titel>Begrippen</titel></kop>
            <al>Hier betekent:</al>
            <lijst type="expliciet"><li bwb-ng-variabel-deel="/Hoofdstuk1/Artikel1/Onderdeela">
              <li.nr>a.</li.nr><al><nadruk type="cur">boor</nadruk>: iets dat draait;</al></li>
              <li><li.nr>b.</li.nr><al>buur: wie <intref doc="x">in de straat</intref> woont.</al>
                <lijst><li><li.nr>1°.</li.nr><al>links;</al></li>
                  <li><li.nr>2°.</li.nr><al>rechts.</al></li></lijst></li></lijst>
          </artikel>
          <artikel bwb-ng-variabel-deel="/Hoofdstuk1/Artikel2">
            <kop><label>Artikel</label><nr status="officieel">2</nr><titel>Doel</titel></kop>
            <redactie>Toegevoegd door een redacteur</redactie>
            <meta-data><jcis><jci versie="1.3"
              verwijzing="jci1.3:c:BWBR0999999&amp;artikel=2&amp;g=2024-02-02"/></jcis></meta-data>
            <lid bwb-ng-variabel-deel="/Hoofdstuk1/Artikel2/Lid1"><lidnr>1</lidnr>
              <al>Lenen mag volgens <extref doc="jci1.3:c:BWBR0000001">een ander boek</extref>,
                mits de lener<redactie>[red.]</redactie>:</al>
              <lijst><li><li.nr>a.</li.nr><al>groet; en</al></li>
                <li><li.nr>b.</li.nr><al>teruggeeft.</al></li></lijst>
              <al>Dat geldt ook op zondag.</al></lid>
            <lid><lidnr>2</lidnr><al>Een boete bedraagt &#8364; 3.</al></lid>
          </artikel>
        </hoofdstuk>
      </regeling-tekst>
      <slotformulering><al>Deze tekst hangt in het buurthuis.</al></slotformulering>
    </regeling>
    <bijlage bwb-ng-variabel-deel="/BijlageA">
      <kop><label>Bijlage</label><nr>A</nr><titel>Tarieven</titel></kop>
      <al>De tarieven per dag:</al>
      <table><title>Tabel 1</title><tgroup cols="3">
        <colspec colname="c1"/><colspec colname="c2"/><colspec colname="c3"/>
        <thead><row><entry><al>Ding</al></entry><entry><al>Kort</al></entry>
          <entry><al>Lang</al></entry></row></thead>
        <tbody><row><entry morerows="1"><al>Boor</al></entry><entry><al>1</al></entry>
            <entry><al>2</al></entry></row>
          <row><entry><al>3</al></entry><entry><al>4</al></entry></row>
          <row><entry namest="c1" nameend="c2"><al>Zaag</al></entry><entry><al>5</al></entry></row>
        </tbody></tgroup></table>
    </bijlage>
  </wetgeving>
</toestand>
"""

STAATSCOURANT = """<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie>
  <metadata><meta name="DC.title" content="Verborgen titel"/></metadata>
  <staatscourant>
    <regeling>
      <intitule>Voorbeeldregeling fietsenstalling</intitule>
      <aanhef><considerans><al>Overwegende dat fietsen omvallen;</al></considerans></aanhef>
      <regeling-tekst>
        <artikel><kop><label>Artikel</label><nr>1.</nr><titel>Plek</titel></kop>
          <al>Elke fiets krijgt een plek.</al></artikel>
        <artikel><kop><label>Artikel</label><nr>2</nr></kop>
          <lid><lidnr>1.</lidnr><al>Wie stalt:</al>
            <lijst type="expliciet"><li><li.nr>a.</li.nr><al>sluit af;<noot><noot.nr>1</noot.nr>
              <noot.al>Met een eigen slot.</noot.al></noot></al></li>
              <li><li.nr>–</li.nr><al>lacht erbij.</al></li></lijst></lid></artikel>
      </regeling-tekst>
      <regeling-sluiting><slotformulering><al>Dit stond in de krant.</al></slotformulering>
        <ondertekening><functie>De stallingsmeester,</functie>
          <naam><voornaam>P.</voornaam> <achternaam>Bel</achternaam></naam></ondertekening>
      </regeling-sluiting>
    </regeling>
    <bijlage><kop><label>Bijlage</label><nr>1</nr></kop>
      <al>Een plattegrond in woorden.</al></bijlage>
    <nota-toelichting><kop><titel>TOELICHTING</titel></kop>
      <divisie><kop><titel>Algemeen</titel></kop><tekst><al>Fietsen stonden in de weg.</al>
        <tussenkop>Waarom nu</tussenkop><al>Omdat het lente werd.</al></tekst></divisie>
      <divisie><kop><titel>Artikelsgewijs</titel></kop>
        <al>Artikel 2 spreekt voor zich.</al></divisie>
    </nota-toelichting>
  </staatscourant>
</officiele-publicatie>
"""
