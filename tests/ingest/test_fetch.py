"""The server is local and speaks TLS with a certificate of its own; addresses are made up."""

import socket
import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from ingest import fetch
from ingest.fetch import Limits, Network, NotFetched

HOST = "officieel.example"
PEM = Path(__file__).with_name("proefserver.pem")


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.headers["Host"], self.path, dict(self.headers)))
        kind, _, rest = self.path.strip("/").partition("/")
        if kind == "naar":
            self.send_response(302)
            self.send_header("Location", rest)
            self.end_headers()
            return
        if kind == "weg":
            self.send_error(404)
            return
        if kind == "langzaam":
            self.send_response(200)
            self.end_headers()
            try:
                while not self.server.closing.wait(0.05):
                    self.wfile.write(b"x")
            except OSError:
                return
            return
        body = b"%PDF-1.7 besluit" if kind == "goed" else b"x" * 3000
        self.send_response(200)
        self.send_header("Content-Type", "application/pdf; charset=binary")
        self.send_header("Last-Modified", "Tue, 11 Jul 2023 08:00:00 GMT")
        if kind == "ingepakt":
            self.send_header("Content-Encoding", "gzip")
        if kind != "zonder-lengte":
            self.send_header("Content-Length", "0" if kind == "leeg" else str(len(body)))
        self.end_headers()
        if kind != "leeg":
            self.wfile.write(body)

    def log_message(self, *_):
        pass


class Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass


@pytest.fixture
def site():
    server = Quiet(("127.0.0.1", 0), Site)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(PEM)
    server.socket = context.wrap_socket(
        server.socket, server_side=True, do_handshake_on_connect=False
    )
    server.asked = []
    server.closing = threading.Event()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.closing.set()
    server.shutdown()
    server.server_close()
    thread.join()


def network(port, addresses=None, allows=None):
    known = {HOST: ["127.0.0.1"], "intern.example": ["10.0.0.7"], **(addresses or {})}
    return Network(
        resolve=lambda host, _: known[host],
        allows=allows or (lambda address: address == "127.0.0.1" or fetch.is_public(address)),
        tls=ssl.create_default_context(cafile=str(PEM)),
        port=port,
    )


def get(site, path, *, hosts=(HOST, "doorsturen.example", "intern.example"), **options):
    port = site.server_address[1]
    within = options.pop("within", Limits(size=2000, seconds=5))
    return fetch.fetch(
        f"https://{HOST}{path}", hosts, within=within, network=network(port, **options)
    )


def test_a_document_comes_with_its_type_its_date_and_the_address_that_gave_it(site):
    got = get(site, "/goed/besluit.pdf?versie=2")

    assert got.data == b"%PDF-1.7 besluit"
    assert got.media_type == "application/pdf"
    assert got.modified == "2023-07-11"
    assert got.url == f"https://{HOST}/goed/besluit.pdf?versie=2"
    [(host, path, headers)] = site.asked
    assert (host, path) == (HOST, "/goed/besluit.pdf?versie=2")
    assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding"}


def test_signs_outside_ascii_in_an_address_are_written_as_the_web_wants(site):
    get(site, "/goed/€400-miljoen")

    assert site.asked[0][1] == "/goed/%E2%82%AC400-miljoen"


def test_a_redirect_to_an_allowed_host_is_followed(site):
    got = get(
        site,
        "/naar/https://doorsturen.example/goed/x.pdf",
        addresses={"doorsturen.example": ["127.0.0.1"]},
    )

    assert got.url == "https://doorsturen.example/goed/x.pdf"
    assert [host for host, _, _ in site.asked] == [HOST, "doorsturen.example"]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/naar/https://elders.example/x", "elders.example wordt niets opgehaald"),
        ("/naar/https://intern.example/x", "intern.example hoort bij een netwerk dat niet"),
        ("/naar/http://officieel.example/x", "begint met http://"),
        ("/naar/file:///etc/passwd", "klopt niet"),
        ("/naar/https://officieel.example:22/x", "poort 22"),
        ("/naar/https://a:b@officieel.example/x", "wachtwoord"),
    ],
)
def test_a_redirect_to_elsewhere_is_refused_before_anything_is_asked(site, path, message):
    with pytest.raises(NotFetched, match=message):
        get(site, path)

    assert len(site.asked) == 1


def test_a_site_that_keeps_sending_on_is_given_up(site):
    with pytest.raises(NotFetched, match="stuurt te vaak door"):
        get(site, "/naar//naar//naar//naar//naar//naar//naar//naar//naar/")


@pytest.mark.parametrize("path", ["/groot", "/zonder-lengte"])
def test_what_is_too_large_is_refused_whether_or_not_its_size_is_said(site, path):
    with pytest.raises(NotFetched, match="groter dan"):
        get(site, path)


def test_a_site_that_drips_is_cut_off_after_the_time_allowed(site):
    with pytest.raises(NotFetched, match=r"duurt langer dan 0\.5 seconden"):
        get(site, "/langzaam", within=Limits(size=10**6, seconds=0.5))


def test_a_site_that_never_answers_is_cut_off_too():
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        port = silent.getsockname()[1]

        with pytest.raises(NotFetched, match="duurt langer"):
            fetch.fetch(
                f"https://{HOST}/x", [HOST], within=Limits(seconds=0.3), network=network(port)
            )


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/weg", "code 404"),
        ("/leeg", "leeg bestand"),
        ("/ingepakt", "ingepakt"),
    ],
)
def test_an_answer_that_is_no_document_is_refused(site, path, message):
    with pytest.raises(NotFetched, match=message):
        get(site, path)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("http://officieel.example/x", "https://"),
        ("ftp://officieel.example/x", "https://"),
        ("https://", "klopt niet"),
        ("https://[::1", "klopt niet"),
        ("https://officieel.example/a b", "klopt niet"),
        ("https://officieel.example/a\r\nX: y", "klopt niet"),
        ("https://officieel.example.kwaad.example/", "niet in de catalogus"),
        ("https://127.0.0.1/x", "niet in de catalogus"),
    ],
)
def test_an_address_that_is_not_of_the_catalogue_is_refused_unasked(url, message):
    def never(*_):
        raise AssertionError("looked up")

    with pytest.raises(NotFetched, match=message):
        fetch.fetch(url, [HOST], network=Network(resolve=never))


def test_one_private_address_among_public_ones_is_enough_to_refuse(site):
    with pytest.raises(NotFetched, match="niet openbaar"):
        get(site, "/goed", addresses={HOST: ["127.0.0.1", "192.168.1.1"]})

    assert site.asked == []


def test_the_address_is_checked_again_on_the_connection_itself(site):
    looks = []

    def once(address):
        looks.append(address)
        return len(looks) == 1

    with pytest.raises(NotFetched, match="niet openbaar"):
        get(site, "/goed", allows=once)

    assert (looks, site.asked) == (["127.0.0.1", "127.0.0.1"], [])


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "geen adres",
    ],
)
def test_addresses_of_this_machine_and_of_inner_networks_are_not_public(address):
    assert not fetch.is_public(address)


@pytest.mark.parametrize("address", ["147.181.96.1", "2a00:1450:400e:80c::200e"])
def test_addresses_of_the_internet_are_public(address):
    assert fetch.is_public(address)


def test_a_certificate_that_is_not_trusted_is_a_failed_connection(site):
    port = site.server_address[1]
    strict = Network(lambda *_: ["127.0.0.1"], lambda _: True, None, port)

    with pytest.raises(NotFetched, match="mislukt"):
        fetch.fetch(f"https://{HOST}/goed", [HOST], network=strict)

    assert site.asked == []


def test_the_hosts_that_may_be_asked_are_those_of_the_catalogue():
    urls = [
        "https://Zoek.Officieel.example/stuk?x=1",
        None,
        "",
        "https://[kapot",
        "https://b.example",
    ]

    assert fetch.hosts_of(urls) == {"zoek.officieel.example", "b.example"}
