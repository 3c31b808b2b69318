// Passes everything on to the server, with the API key that foreign test suites cannot be told to send.
//   node key-proxy.mjs http://127.0.0.1:8000 API_KEY   prints its own port
import http from 'node:http';

const [target, key] = process.argv.slice(2);
const server = http.createServer((request, response) => {
  const onward = http.request(new URL(request.url, target), {
    method: request.method,
    headers: { ...request.headers, authorization: `Bearer ${key}` },
  });
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
