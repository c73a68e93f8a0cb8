"""Fetches a document from an official site: https, known hosts, public addresses, within limits.

Every address is looked up once, checked, connected to as it was checked and checked again on the
connection; a redirect goes through all of it anew. Nothing is sent but the request itself.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Collection, Sequence
from email.message import Message
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from msgspec import Struct

from assistant.errors import SpukwijzerError

AGENT = "spukwijzer (haalt officiele documenten op)"
REDIRECTS = 5
CHUNK = 64 * 1024
_SAFE = "/%:@!$&'()*+,;=~-._?"
_REDIRECTED = (301, 302, 303, 307, 308)

Resolve = Callable[[str, int], Sequence[str]]  # host and port -> addresses
Allows = Callable[[str], bool]  # whether a connection to this address is allowed


class NotFetched(SpukwijzerError):
    """A document that could not be fetched; the message says in Dutch why and what to do."""

    status = 502


class Limits(Struct, frozen=True):
    """The most that one document may cost: bytes, and seconds from the first look-up on."""

    size: int = 20_000_000
    seconds: float = 30.0


class Fetched(Struct, frozen=True):
    """A document as it came; `url` is the address that gave it, after redirects."""

    url: str
    data: bytes
    media_type: str
    modified: str | None


def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses of a host, in the order in which to try them."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotFetched(
            f"De site {host} is niet te vinden. Controleer het adres en de internetverbinding.",
            detail=f"{host}: {error}",
        ) from error
    return tuple(dict.fromkeys(str(one[4][0]) for one in found))


def is_public(address: str) -> bool:
    """Whether this is an address on the internet: not of this machine or of a network behind it."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inner is not None:
            return is_public(str(inner))
        if found in _NAT64:
            return is_public(str(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)))
    return found.is_global and not found.is_multicast


_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class Network(Struct, frozen=True):
    """How the outside is reached. Tests put a resolver and a server of their own in its place."""

    resolve: Resolve = resolve
    allows: Allows = is_public
    tls: ssl.SSLContext | None = None  # None: the certificates that this machine trusts
    port: int = 443


def hosts_of(urls: Collection[str | None]) -> frozenset[str]:
    """The hosts of the catalogue's official addresses: the only ones that are asked."""
    found = (_split(url) for url in urls if url)
    return frozenset(one.hostname.casefold() for one in found if one and one.hostname)


def fetch(
    url: str,
    hosts: Collection[str],
    *,
    within: Limits | None = None,
    network: Network | None = None,
) -> Fetched:
    """The document at this address. Raises NotFetched."""
    within, network = within or Limits(), network or Network()
    until = time.monotonic() + within.seconds
    for _ in range(REDIRECTS + 1):
        place = _checked(url, hosts, network)
        got = _asked(place, network, within, until)
        if isinstance(got, str):
            url = urljoin(url, got)
            continue
        media_type, modified, data = got
        return Fetched(url, data, media_type, modified)
    raise NotFetched(
        f"De site stuurt te vaak door (meer dan {REDIRECTS} keer). Open het adres in een browser "
        "en gebruik het adres waar u uitkomt."
    )


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url)
    except ValueError:
        return None


def _checked(url: str, hosts: Collection[str], network: Network) -> SplitResult:
    place = _split(url)
    host = place.hostname if place else None
    if place is None or not host or any(ord(sign) < 33 or sign == "\x7f" for sign in url):
        raise NotFetched(f"Het adres {url!r} klopt niet. Geef een adres dat begint met https://.")
    if place.scheme != "https":
        raise NotFetched(f"Het adres begint met {place.scheme}://. Gebruik een adres met https://.")
    if place.username is not None or place.password is not None:
        raise NotFetched("Er staat een naam of wachtwoord in het adres. Haal dat eruit.")
    if host.casefold() not in hosts:
        raise NotFetched(
            f"Van de site {host} wordt niets opgehaald: die staat niet in de catalogus. Download "
            "het bestand zelf en voeg het toe met: spukwijzer bron toevoegen BESTAND"
        )
    if _port(place, network) != network.port:
        raise NotFetched(f"Het adres noemt poort {place.port}. Gebruik een adres zonder poort.")
    return place


def _port(place: SplitResult, network: Network) -> int:
    try:
        return place.port if place.port is not None else network.port
    except ValueError:
        return -1


def _asked(
    place: SplitResult, network: Network, within: Limits, until: float
) -> str | tuple[str, str | None, bytes]:
    """Where the site sends on to, or the type, the date and the bytes that it gives."""
    host = str(place.hostname)
    connection = http.client.HTTPConnection(host, network.port)
    connection.default_port = network.port  # it is not named to the site
    timer = threading.Timer(max(0.0, until - time.monotonic()), _shut, (connection,))
    timer.daemon = True
    timer.start()
    try:
        _connect(connection, host, network, until)
        target = quote(place.path or "/", _SAFE)
        target += f"?{quote(place.query, _SAFE)}" if place.query else ""
        connection.request(
            "GET",
            target,
            headers={"User-Agent": AGENT, "Accept": "*/*", "Accept-Encoding": "identity"},
        )
        response = connection.getresponse()
        if response.status in _REDIRECTED and (to := response.headers.get("Location")):
            return to
        if response.status != 200:
            raise NotFetched(
                f"De site {host} geeft het bestand niet (code {response.status}). Controleer het "
                "adres in een browser."
            )
        data = _body(response, within, until)
        if time.monotonic() >= until:  # cut off by the timer, which looks like the end
            raise _late(within)
        return response.headers.get_content_type(), _date(response.headers), data
    except (OSError, http.client.HTTPException, ValueError) as error:
        if time.monotonic() >= until:
            raise _late(within) from error
        raise NotFetched(
            f"De verbinding met {host} is mislukt. Probeer het later opnieuw.",
            detail=f"{host}: {error!r}",
        ) from error
    finally:
        timer.cancel()
        connection.close()


def _connect(
    connection: http.client.HTTPConnection, host: str, network: Network, until: float
) -> None:
    """Gives the connection a socket to a checked address of the host, with TLS on it."""
    made = _connected(host, network, until)
    context = network.tls or ssl.create_default_context()
    try:
        safe = context.wrap_socket(made, server_hostname=host, do_handshake_on_connect=False)
    except BaseException:
        made.close()
        raise
    connection.sock = safe
    safe.do_handshake()


def _connected(host: str, network: Network, until: float) -> socket.socket:
    addresses = network.resolve(host, network.port)
    if not addresses or not all(network.allows(address) for address in addresses):
        raise _inside(host)
    failed: OSError | None = None
    for address in addresses:
        try:
            made = socket.create_connection(
                (address, network.port), timeout=max(0.1, until - time.monotonic())
            )
        except OSError as error:
            failed = error
            continue
        if network.allows(made.getpeername()[0]):
            return made
        made.close()
        raise _inside(host)
    raise failed or OSError("no address")


def _body(response: http.client.HTTPResponse, within: Limits, until: float) -> bytes:
    if response.headers.get("Content-Encoding", "identity").casefold() != "identity":
        raise NotFetched("De site stuurt het bestand ingepakt. Download het zelf en voeg het toe.")
    said = response.headers.get("Content-Length", "")
    if said.isdecimal() and int(said) > within.size:
        raise _large(within)
    data = bytearray()
    while chunk := response.read1(CHUNK):
        data += chunk
        if len(data) > within.size:
            raise _large(within)
        if time.monotonic() >= until:
            raise _late(within)
    if said.isdecimal() and len(data) < int(said):
        raise http.client.IncompleteRead(bytes(data), int(said) - len(data))
    if not data:
        raise NotFetched("De site geeft een leeg bestand. Controleer het adres in een browser.")
    return bytes(data)


def _shut(connection: http.client.HTTPConnection) -> None:
    """Ends a connection that takes too long, wherever it waits: each wait alone may be short."""
    if connection.sock is not None:
        try:
            connection.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return


def _date(headers: Message) -> str | None:
    """The day on which the site says that the document was changed, as JJJJ-MM-DD."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(headers.get("Last-Modified", "")).date().isoformat()
    except (TypeError, ValueError):
        return None


def _inside(host: str) -> NotFetched:
    return NotFetched(
        f"Het adres van {host} hoort bij een netwerk dat niet openbaar is. Daar wordt niets "
        "opgehaald. Download het bestand zelf en voeg het toe."
    )


def _large(within: Limits) -> NotFetched:
    return NotFetched(
        f"Het bestand is groter dan {within.size // 1_000_000} MB. Download het zelf en voeg het "
        "toe, of splits het eerst."
    )


def _late(within: Limits) -> NotFetched:
    return NotFetched(
        f"Het ophalen duurt langer dan {within.seconds:g} seconden. Probeer het later opnieuw, of "
        "download het bestand zelf."
    )
