import type { Prototype } from './prototype.js';

/** Ways in which a TypeScript or JavaScript prototype has accounts, roles or tenants for other people. */
export const typescriptAccounts: readonly Prototype[] = [
  {
    name: 'Clerk in Next',
    files: {
      'middleware.ts': `import { clerkMiddleware, createRouteMatcher } from '@clerk/nextjs/server';
const isProtected = createRouteMatcher(['/dashboard(.*)']);
export default clerkMiddleware(async (auth, req) => { if (isProtected(req)) await auth.protect(); });`,
      'app/layout.tsx': `import { ClerkProvider } from '@clerk/nextjs';
export default function Layout({ children }: { children: React.ReactNode }) { return <ClerkProvider><html><body>{children}</body></html></ClerkProvider>; }`,
      'app/api/ask/route.ts': `import { auth } from '@clerk/nextjs/server';
export async function POST(req: Request) { const { userId } = await auth(); const { question } = await req.json(); return Response.json({ userId, text: {ask:question} }); }`,
    },
  },
  {
    name: 'Clerk in Vite',
    files: {
      'package.json':
        '{"name":"web","scripts":{"dev":"vite"},"dependencies":{"@clerk/clerk-react":"^5","react":"^18"},"devDependencies":{"vite":"^5"}}',
      'index.html': '<!doctype html><html><body><div id="root"></div><script type="module" src="/src/main.tsx"></script></body></html>',
      'src/main.tsx': `import { ClerkProvider } from '@clerk/clerk-react';
import { createRoot } from 'react-dom/client';
import App from './App';
const key = import.meta.env.VITE_CLERK_PUBLISHABLE_KEY;
createRoot(document.getElementById('root')!).render(<ClerkProvider publishableKey={key}><App /></ClerkProvider>);`,
      'src/App.tsx': `import { useState } from 'react';
import { ask } from './ask';
export default function App() { const [text, setText] = useState(''); return <button onClick={async () => setText(await ask(text))}>{text}</button>; }`,
      'src/ask.ts': `export async function ask(question: string) { return {ask:question}; }`,
    },
  },
  {
    name: 'Clerk in Vite, the new package, below a folder',
    files: {
      'frontend/package.json':
        '{"name":"web","scripts":{"dev":"vite"},"dependencies":{"@clerk/react":"^6","react":"^18"},"devDependencies":{"vite":"^5"}}',
      'frontend/index.html':
        '<!doctype html><html><body><div id="root"></div><script type="module" src="/src/main.jsx"></script></body></html>',
      'frontend/src/main.jsx': `import React from 'react';
import ReactDOM from 'react-dom/client';
import { ClerkProvider } from '@clerk/react';
import App from './App.jsx';
ReactDOM.createRoot(document.getElementById('root')).render(<React.StrictMode><ClerkProvider publishableKey={import.meta.env.VITE_KEY}><App /></ClerkProvider></React.StrictMode>);`,
      'frontend/src/App.jsx': `import { SignedIn, SignInButton } from '@clerk/react';
export default function App() { return <><SignInButton /><SignedIn><form onSubmit={(e) => fetch('http://localhost:3001/ask', { method: 'POST', body: new FormData(e.target) })} /></SignedIn></>; }`,
      'backend/package.json':
        '{"name":"api","scripts":{"start":"node server.js"},"dependencies":{"express":"^4","openai":"^4"},"type":"module"}',
      'backend/server.js': `import express from 'express';
const app = express();
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3001);`,
    },
  },
  {
    name: 'Clerk behind Express',
    files: {
      'server.ts': `import express from 'express';
import { clerkMiddleware, requireAuth, getAuth } from '@clerk/express';
const app = express();
app.use(clerkMiddleware());
app.post('/ask', requireAuth(), async (req, res) => res.json({ who: getAuth(req).userId, text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
  {
    name: 'NextAuth 4',
    files: {
      'app/api/auth/[...nextauth]/route.ts': `import NextAuth from 'next-auth';
import GoogleProvider from 'next-auth/providers/google';
const handler = NextAuth({ providers: [GoogleProvider({ clientId: process.env.GOOGLE_ID!, clientSecret: process.env.GOOGLE_SECRET! })] });
export { handler as GET, handler as POST };`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'NextAuth 4 with pages',
    files: {
      'pages/api/auth/[...nextauth].js': `import NextAuth from 'next-auth';
import GithubProvider from 'next-auth/providers/github';
export const authOptions = { providers: [GithubProvider({ clientId: process.env.ID, clientSecret: process.env.SECRET })] };
export default NextAuth(authOptions);`,
      'pages/api/ask.js': `export default async function handler(req, res) { res.json({ text: {ask:req.body.question} }); }`,
    },
  },
  {
    name: 'Auth.js 5 with credentials',
    files: {
      'auth.ts': `import NextAuth from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { compare } from 'bcryptjs';
import { prisma } from './lib/prisma';
export const { handlers, auth, signIn, signOut } = NextAuth({
  providers: [Credentials({ authorize: async ({ email, password }) => {
    const user = await prisma.user.findUnique({ where: { email: String(email) } });
    return user && (await compare(String(password), user.password)) ? user : null;
  } })],
});`,
      'lib/prisma.ts': `import { PrismaClient } from '@prisma/client';
export const prisma = new PrismaClient();`,
      'app/api/auth/[...nextauth]/route.ts': `export { GET, POST } from '@/auth-handlers';`,
      'auth-handlers.ts': `import { handlers } from './auth';
export const { GET, POST } = handlers;`,
      'app/api/ask/route.ts': `import { auth } from '../../../auth';
export async function POST(req: Request) { await auth(); const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'a server action registers with a hash',
    files: {
      'server-actions/auth.ts': `'use server';
import { hash } from 'bcryptjs';
import { db } from '../lib/db';
export async function register(formData: FormData) {
  const email = String(formData.get('email'));
  const password = await hash(String(formData.get('password')), 10);
  await db.user.create({ data: { email, password } });
}`,
      'lib/db.ts': `import { PrismaClient } from '@prisma/client';
export const db = new PrismaClient();`,
      'app/register/page.tsx': `import { register } from '../../server-actions/auth';
export default function Page() { return <form action={register}><input name="email" /><input name="password" type="password" /></form>; }`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'a server action is called by a form of a client component',
    files: {
      'src/actions/auth.ts': `'use server';
import bcrypt from 'bcrypt';
import { cookies } from 'next/headers';
import { SignJWT } from 'jose';
import { sql } from '@vercel/postgres';
export async function signUp(email: string, password: string) {
  const hashed = await bcrypt.hash(password, 10);
  await sql\`INSERT INTO users (email, password) VALUES (\${email}, \${hashed})\`;
  const token = await new SignJWT({ email }).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(process.env.SECRET));
  (await cookies()).set('session', token);
}`,
      'src/components/sign-up.tsx': `'use client';
import { useState } from 'react';
import { signUp } from '@/actions/auth';
export function SignUp() { const [email, setEmail] = useState(''); const [password, setPassword] = useState(''); return <button onClick={() => signUp(email, password)}>Sign up</button>; }`,
      'src/app/page.tsx': `import { SignUp } from '@/components/sign-up';
export default function Page() { return <SignUp />; }`,
      'tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./src/*"]}}}',
      'src/app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'Better Auth',
    files: {
      'lib/auth.ts': `import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { PrismaClient } from '@prisma/client';
export const auth = betterAuth({ database: prismaAdapter(new PrismaClient(), { provider: 'sqlite' }), emailAndPassword: { enabled: true } });`,
      'app/api/auth/[...all]/route.ts': `import { toNextJsHandler } from 'better-auth/next-js';
import { auth } from '../../../../lib/auth';
export const { POST, GET } = toNextJsHandler(auth);`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'Better Auth, only its client',
    files: {
      'src/auth-client.ts': `import { createAuthClient } from 'better-auth/react';
export const authClient = createAuthClient();`,
      'app/page.tsx': `'use client';
import { authClient } from '../src/auth-client';
export default function Page() { return <button onClick={() => authClient.signIn.social({ provider: 'github' })}>Sign in</button>; }`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'Supabase in a Next client',
    files: {
      'utils/supabase/client.ts': `import { createBrowserClient } from '@supabase/ssr';
export const createClient = () => createBrowserClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY!);`,
      'app/login/page.tsx': `'use client';
import { createClient } from '../../utils/supabase/client';
export default function Login() {
  const supabase = createClient();
  return <button onClick={() => supabase.auth.signInWithOAuth({ provider: 'google' })}>Sign in</button>;
}`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'Supabase users asked by a route',
    files: {
      'utils/supabase/server.ts': `import { createServerClient } from '@supabase/ssr';
import { cookies } from 'next/headers';
export async function createClient() { const store = await cookies(); return createServerClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY!, { cookies: { getAll: () => store.getAll(), setAll: () => {} } }); }`,
      'app/api/ask/route.ts': `import { createClient } from '@/utils/supabase/server';
export async function POST(req: Request) { const supabase = await createClient(); const { data: { user } } = await supabase.auth.getUser(); if (!user) return new Response('no', { status: 401 }); const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
      'tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./*"]}}}',
    },
  },
  {
    name: 'the form of Supabase',
    files: {
      'app/login/page.tsx': `'use client';
import { Auth } from '@supabase/auth-ui-react';
import { createClient } from '@supabase/supabase-js';
const supabase = createClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY!);
export default function Login() { return <Auth supabaseClient={supabase} providers={['google']} />; }`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'Firebase in React',
    files: {
      'package.json':
        '{"name":"web","scripts":{"dev":"vite"},"dependencies":{"firebase":"^10","react":"^18"},"devDependencies":{"vite":"^5"}}',
      'index.html': '<!doctype html><html><body><div id="root"></div><script type="module" src="/src/main.tsx"></script></body></html>',
      'src/firebase.ts': `import { initializeApp } from 'firebase/app';
import { getAuth, GoogleAuthProvider } from 'firebase/auth';
const app = initializeApp({ projectId: 'notes-4f1c2' });
export const auth = getAuth(app);
export const provider = new GoogleAuthProvider();`,
      'src/services/auth.ts': `import { signInWithPopup, signOut } from 'firebase/auth';
import { auth, provider } from '../firebase';
export const login = async () => { const result = await signInWithPopup(auth, provider); return result.user; };
export const logout = () => signOut(auth);`,
      'src/main.tsx': `import { createRoot } from 'react-dom/client';
import App from './App';
createRoot(document.getElementById('root')!).render(<App />);`,
      'src/App.tsx': `import { login } from './services/auth';
export default function App() { return <button onClick={async () => { await login(); }}>Sign in</button>; }`,
      'server.ts': `import express from 'express';
const app = express();
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
  {
    name: 'Firebase in React, the client of old',
    files: {
      'src/index.js': `import firebase from 'firebase/compat/app';
import 'firebase/compat/auth';
firebase.initializeApp({ projectId: 'notes-4f1c2' });
document.querySelector('#in').addEventListener('click', () => firebase.auth().signInWithPopup(new firebase.auth.GoogleAuthProvider()));`,
      'server.js': `import express from 'express';
const app = express();
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
  {
    name: 'Firebase tokens checked by Express',
    files: {
      'server.ts': `import express from 'express';
import admin from 'firebase-admin';
admin.initializeApp();
const app = express();
app.use(async (req, res, next) => { await admin.auth().verifyIdToken(req.headers.authorization ?? ''); next(); });
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
  {
    name: 'Firebase admin, the modules',
    files: {
      'server.ts': `import express from 'express';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
initializeApp();
const app = express();
app.use(async (req, res, next) => { await getAuth().verifyIdToken(req.headers.authorization ?? ''); next(); });
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
  {
    name: 'Auth0 in React',
    files: {
      'src/index.tsx': `import { Auth0Provider, useAuth0 } from '@auth0/auth0-react';
import { createRoot } from 'react-dom/client';
const Login = () => { const { loginWithRedirect } = useAuth0(); return <button onClick={() => loginWithRedirect()}>Log in</button>; };
createRoot(document.getElementById('root')!).render(<Auth0Provider domain="acme.eu.auth0.com" clientId="abc"><Login /></Auth0Provider>);`,
      'server.ts': `import express from 'express';
const app = express();
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
  {
    name: 'Auth0 in Next 4',
    files: {
      'lib/auth0.ts': `import { Auth0Client } from '@auth0/nextjs-auth0/server';
export const auth0 = new Auth0Client();`,
      'middleware.ts': `import { auth0 } from './lib/auth0';
export async function middleware(request: Request) { return await auth0.middleware(request); }`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'Amplify in React',
    files: {
      'src/main.tsx': `import { Amplify } from 'aws-amplify';
import { withAuthenticator } from '@aws-amplify/ui-react';
import { createRoot } from 'react-dom/client';
Amplify.configure({ Auth: { Cognito: { userPoolId: 'eu-central-1_Ab12Cd34E', userPoolClientId: '3n4b5urk1ft4fl3mg5e62d9ado' } } });
const App = withAuthenticator(() => <p>Hello</p>);
createRoot(document.getElementById('root')!).render(<App />);`,
      'server.ts': `import express from 'express';
const app = express();
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
  {
    name: 'Amplify, signing up by a function',
    files: {
      'app/page.tsx': `'use client';
import { signIn, signUp } from 'aws-amplify/auth';
export default function Page() { return <form onSubmit={async (e) => { const data = new FormData(e.currentTarget); await signUp({ username: String(data.get('email')), password: String(data.get('password')) }); await signIn({ username: String(data.get('email')) }); }} />; }`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'Amplify generation 2',
    files: {
      'amplify/auth/resource.ts': `import { defineAuth } from '@aws-amplify/backend';
export const auth = defineAuth({ loginWith: { email: true } });`,
      'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
defineBackend({ auth });`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'Passport with a strategy',
    files: {
      'server.js': `const express = require('express');
const passport = require('passport');
const GoogleStrategy = require('passport-google-oauth20').Strategy;
passport.use(new GoogleStrategy({ clientID: process.env.ID, clientSecret: process.env.SECRET, callbackURL: '/cb' }, (a, b, profile, done) => done(null, profile)));
const app = express();
app.get('/auth', passport.authenticate('google', { scope: ['profile'] }));
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
  {
    name: 'Express with bcrypt and tokens',
    files: {
      'server.js': `const express = require('express');
const bcrypt = require('bcrypt');
const jwt = require('jsonwebtoken');
const User = require('./models/user');
const app = express();
app.use(express.json());
app.post('/register', async (req, res) => {
  const { email, password } = req.body;
  await User.create({ email, password: await bcrypt.hash(password, 10) });
  res.sendStatus(201);
});
app.post('/login', async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  if (!user || !(await bcrypt.compare(req.body.password, user.password))) return res.sendStatus(401);
  res.json({ token: jwt.sign({ id: user._id }, process.env.JWT_SECRET) });
});
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
      'models/user.js': `const mongoose = require('mongoose');
module.exports = mongoose.model('User', new mongoose.Schema({ email: String, password: String }));`,
    },
  },
  {
    name: 'Express, only a comparison of passwords and a token',
    files: {
      'routes/login.ts': `import { Router } from 'express';
import bcrypt from 'bcryptjs';
import jwt from 'jsonwebtoken';
import { findUser } from '../db';
export const router = Router();
router.post('/login', async (req, res) => {
  const user = findUser(req.body.email);
  if (!user || !bcrypt.compareSync(req.body.password, user.password)) return res.sendStatus(401);
  res.json({ token: jwt.sign({ id: user.id }, process.env.JWT_SECRET!) });
});`,
      'db.ts': `import Database from 'better-sqlite3';
const db = new Database('app.db');
export const findUser = (email: string) => db.prepare('SELECT * FROM users WHERE email = ?').get(email) as { id: number; password: string } | undefined;`,
      'server.ts': `import express from 'express';
import { router } from './routes/login';
const app = express();
app.use(router);
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
  {
    name: 'a Mongoose model hashes before it saves',
    files: {
      'models/User.js': `import mongoose from 'mongoose';
import bcrypt from 'bcryptjs';
const userSchema = new mongoose.Schema({ email: { type: String, unique: true }, password: String, role: { type: String, enum: ['user', 'admin'], default: 'user' } });
userSchema.pre('save', async function (next) { this.password = await bcrypt.hash(this.password, 10); next(); });
userSchema.methods.matches = function (password) { return bcrypt.compare(password, this.password); };
export default mongoose.model('User', userSchema);`,
      'server.js': `import express from 'express';
import User from './models/User.js';
const app = express();
app.post('/register', async (req, res) => res.json(await User.create(req.body)));
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
  {
    name: 'roles of a Mongoose model',
    files: {
      'models/userModel.js': `import mongoose from 'mongoose';
const userSchema = new mongoose.Schema({ email: { type: String, required: true }, role: { type: String, default: 'user', enum: ['user', 'moderator', 'admin'] } });
export default mongoose.model('User', userSchema);`,
      'server.js': `import express from 'express';
import User from './models/userModel.js';
const app = express();
app.get('/users', async (req, res) => res.json(await User.find({ role: 'moderator' })));
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
  {
    name: 'roles of a Prisma model',
    files: {
      'prisma/schema.prisma': `datasource db { provider = "sqlite"
  url = "file:./dev.db" }
generator client { provider = "prisma-client-js" }
enum Role {
  USER
  ADMIN
}
model User {
  id Int @id
  email String @unique
  role Role @default(USER)
}`,
      'server.ts': `import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
app.post('/users', async (req, res) => res.json(await prisma.user.create({ data: req.body })));
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
  {
    name: 'passwords with scrypt of Node',
    files: {
      'server.ts': `import { randomBytes, scryptSync } from 'node:crypto';
import express from 'express';
import Database from 'better-sqlite3';
const db = new Database('app.db');
const app = express();
app.post('/register', (req, res) => {
  const salt = randomBytes(16).toString('hex');
  const hash = scryptSync(req.body.password, salt, 64).toString('hex');
  db.prepare('INSERT INTO users (email, salt, hash) VALUES (?, ?, ?)').run(req.body.email, salt, hash);
  res.sendStatus(201);
});
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
  {
    name: 'argon2',
    files: {
      'server.ts': `import express from 'express';
import argon2 from 'argon2';
import { users } from './users';
const app = express();
app.post('/register', async (req, res) => { users.push({ email: req.body.email, password: await argon2.hash(req.body.password) }); res.sendStatus(201); });
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
      'users.ts': 'export const users: { email: string; password: string }[] = [];',
    },
  },
  {
    name: 'Bun hashes a password',
    files: {
      'index.ts': `import { Database } from 'bun:sqlite';
const db = new Database('app.db');
Bun.serve({ routes: {
  '/register': { POST: async (req) => { const { email, password } = await req.json(); db.run('INSERT INTO users VALUES (?, ?)', [email, await Bun.password.hash(password)]); return new Response('ok'); } },
  '/ask': { POST: async (req) => { const { question } = await req.json(); return Response.json({ text: {ask:question} }); } },
} });`,
      'package.json': '{"name":"api","scripts":{"start":"bun index.ts"}}',
    },
  },
  {
    name: 'Lucia',
    files: {
      'lib/auth.ts': `import { Lucia } from 'lucia';
import { BetterSqlite3Adapter } from '@lucia-auth/adapter-sqlite';
import Database from 'better-sqlite3';
export const lucia = new Lucia(new BetterSqlite3Adapter(new Database('app.db'), { user: 'user', session: 'session' }), {});`,
      'app/api/ask/route.ts': `import { lucia } from '../../../lib/auth';
export async function POST(req: Request) { await lucia.validateSession('x'); const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'Kinde in Next',
    files: {
      'app/api/auth/[kindeAuth]/route.ts': `import { handleAuth } from '@kinde-oss/kinde-auth-nextjs/server';
export const GET = handleAuth();`,
      'app/api/ask/route.ts': `import { getKindeServerSession } from '@kinde-oss/kinde-auth-nextjs/server';
export async function POST(req: Request) { const { getUser } = getKindeServerSession(); await getUser(); const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'Appwrite in the browser',
    files: {
      'src/lib/appwrite.ts': `import { Account, Client, ID } from 'appwrite';
const account = new Account(new Client().setEndpoint('https://cloud.appwrite.io/v1').setProject('notes'));
export const signUp = (email: string, password: string) => account.create(ID.unique(), email, password);
export const signIn = (email: string, password: string) => account.createEmailPasswordSession(email, password);`,
      'app/page.tsx': `'use client';
import { signIn, signUp } from '../src/lib/appwrite';
export default function Page() { return <form onSubmit={async (e) => { const d = new FormData(e.currentTarget); await signUp(String(d.get('e')), String(d.get('p'))); await signIn(String(d.get('e')), String(d.get('p'))); }} />; }`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'PocketBase',
    files: {
      'src/lib/pb.ts': `import PocketBase from 'pocketbase';
export const pb = new PocketBase('http://127.0.0.1:8090');`,
      'app/page.tsx': `'use client';
import { pb } from '../src/lib/pb';
export default function Page() { return <form onSubmit={async (e) => { const d = new FormData(e.currentTarget); await pb.collection('users').authWithPassword(String(d.get('e')), String(d.get('p'))); }} />; }`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'MSAL in React',
    files: {
      'src/main.tsx': `import { PublicClientApplication } from '@azure/msal-browser';
import { MsalProvider } from '@azure/msal-react';
import { createRoot } from 'react-dom/client';
const pca = new PublicClientApplication({ auth: { clientId: '11111111-2222-3333-4444-555555555555' } });
createRoot(document.getElementById('root')!).render(<MsalProvider instance={pca}><p>Hello</p></MsalProvider>);`,
      'server.ts': `import express from 'express';
const app = express();
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
  {
    name: 'MSAL in plain JavaScript',
    files: {
      'app/page.tsx': `'use client';
import { PublicClientApplication } from '@azure/msal-browser';
const pca = new PublicClientApplication({ auth: { clientId: '11111111-2222-3333-4444-555555555555' } });
export default function Page() { return <button onClick={() => pca.loginPopup({ scopes: ['User.Read'] })}>Sign in</button>; }`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'Keycloak in the browser',
    files: {
      'app/page.tsx': `'use client';
import Keycloak from 'keycloak-js';
const keycloak = new Keycloak({ url: 'https://sso.acme.example', realm: 'acme', clientId: 'notes' });
export default function Page() { return <button onClick={() => keycloak.init({ onLoad: 'login-required' })}>Sign in</button>; }`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'Google sign-in in React',
    files: {
      'app/page.tsx': `'use client';
import { GoogleLogin, GoogleOAuthProvider } from '@react-oauth/google';
export default function Page() { return <GoogleOAuthProvider clientId="123-abc.apps.googleusercontent.com"><GoogleLogin onSuccess={(r) => fetch('/api/login', { method: 'POST', body: r.credential })} /></GoogleOAuthProvider>; }`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'Convex Auth',
    files: {
      'convex/auth.ts': `import GitHub from '@auth/core/providers/github';
import { convexAuth } from '@convex-dev/auth/server';
export const { auth, signIn, signOut, store } = convexAuth({ providers: [GitHub] });`,
      'convex/ask.ts': `import { action } from './_generated/server';
import { v } from 'convex/values';
export const ask = action({ args: { question: v.string() }, handler: async (ctx, { question }) => {ask:question} });`,
    },
  },
  {
    name: 'NestJS with guards and tokens',
    files: {
      'package.json': '{"name":"api","scripts":{"start":"nest start"},"dependencies":{"@nestjs/core":"^10","@nestjs/passport":"^10"}}',
      'src/main.ts': `import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() { const app = await NestFactory.create(AppModule); await app.listen(3000); }
bootstrap();`,
      'src/app.module.ts': `import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { AskController } from './ask.controller';
import { AuthController } from './auth.controller';
import { JwtStrategy } from './jwt.strategy';
@Module({ imports: [JwtModule.register({ secret: 'dev' })], controllers: [AuthController, AskController], providers: [JwtStrategy] })
export class AppModule {}`,
      'src/jwt.strategy.ts': `import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) { constructor() { super({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: 'dev' }); } }`,
      'src/auth.controller.ts': `import { Body, Controller, Post } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import * as bcrypt from 'bcrypt';
@Controller('auth')
export class AuthController {
  constructor(private jwt: JwtService) {}
  @Post('register')
  async register(@Body() body: { email: string; password: string }) { const password = await bcrypt.hash(body.password, 10); return { password, token: this.jwt.sign({ sub: body.email }) }; }
}`,
      'src/ask.controller.ts': `import { Body, Controller, Post } from '@nestjs/common';
@Controller('ask')
export class AskController {
  @Post()
  async ask(@Body() body: { question: string }) { return {ask:body.question}; }
}`,
    },
  },
  {
    name: 'Hono with tokens of its users',
    files: {
      'src/index.ts': `import { Hono } from 'hono';
import { jwt, sign } from 'hono/jwt';
import { users } from './users';
const app = new Hono();
app.post('/login', async (c) => { const { email, password } = await c.req.json(); const user = users.find(email, password); return user ? c.json({ token: await sign({ sub: user.id }, 'dev') }) : c.text('no', 401); });
app.use('/ask', jwt({ secret: 'dev' }));
app.post('/ask', async (c) => { const { question } = await c.req.json(); return c.json({ text: {ask:question} }); });
export default app;`,
      'src/users.ts': `import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
const db = new Database('app.db');
export const users = { find: (email: string, password: string) => db.prepare('SELECT id FROM users WHERE email = ? AND password_hash = ?').get(email, createHash('sha256').update(password).digest('hex')) as { id: number } | undefined };`,
    },
  },
  {
    name: 'Clerk in an Expo app',
    files: {
      'app/_layout.tsx': `import { ClerkProvider } from '@clerk/clerk-expo';
import { Slot } from 'expo-router';
export default function Layout() { return <ClerkProvider><Slot /></ClerkProvider>; }`,
      'package.json': '{"name":"phone","main":"expo-router/entry","dependencies":{"expo":"^51","@clerk/clerk-expo":"^2"}}',
      'app/index.tsx': `export default function Index() { return <button onClick={async () => { const question = 'x'; console.log({ask:question}); }} />; }`,
    },
  },
  {
    name: 'Stack Auth in Next',
    files: {
      'stack.ts': `import { StackServerApp } from '@stackframe/stack';
export const stackServerApp = new StackServerApp({ tokenStore: 'nextjs-cookie' });`,
      'app/handler/[...stack]/page.tsx': `import { StackHandler } from '@stackframe/stack';
import { stackServerApp } from '../../../stack';
export default function Handler(props: unknown) { return <StackHandler fullPage app={stackServerApp} routeProps={props} />; }`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'iron-session over a table of users',
    files: {
      'app/api/login/route.ts': `import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';
import bcrypt from 'bcrypt';
import { db } from '../../../lib/db';
export async function POST(req: Request) { const { email, password } = await req.json(); const user = await db.user.findUnique({ where: { email } }); if (!user || !(await bcrypt.compare(password, user.password))) return new Response('no', { status: 401 }); const session = await getIronSession<{ id: string }>(await cookies(), { password: process.env.SECRET!, cookieName: 's' }); session.id = user.id; await session.save(); return new Response('ok'); }`,
      'lib/db.ts': `import { PrismaClient } from '@prisma/client';
export const db = new PrismaClient();`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'roles of users in a table of Drizzle',
    files: {
      'db/schema.ts': `import { pgEnum, pgTable, serial, text } from 'drizzle-orm/pg-core';
export const userRole = pgEnum('user_role', ['user', 'admin']);
export const users = pgTable('users', { id: serial('id').primaryKey(), email: text('email').notNull(), passwordHash: text('password_hash'), role: userRole('role').default('user') });`,
      'server.ts': `import express from 'express';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { users } from './db/schema';
const db = drizzle('app.db');
const app = express();
app.get('/users', async (req, res) => res.json(await db.select().from(users)));
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
];

/** What looks like accounts and is none. */
export const typescriptWithout: readonly Prototype[] = [
  {
    name: 'a key for the model from a box',
    files: {
      'app/page.tsx': `'use client';
import { useState } from 'react';
export default function Page() { const [key, setKey] = useState(''); return <input type="password" value={key} onChange={(e) => { setKey(e.target.value); localStorage.setItem('openai_key', e.target.value); }} />; }`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'a login that any password passes',
    files: {
      'app/login/page.tsx': `'use client';
import { useRouter } from 'next/navigation';
export default function Login() { const router = useRouter(); return <form onSubmit={(e) => { e.preventDefault(); localStorage.setItem('user', 'demo'); router.push('/'); }}><input name="email" /><input name="password" type="password" /></form>; }`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'a written user',
    files: {
      'server.ts': `import express from 'express';
import jwt from 'jsonwebtoken';
const app = express();
const USERS = [{ id: 1, name: 'demo', password: 'demo' }];
app.post('/login', (req, res) => { const user = USERS.find((u) => u.name === req.body.name && u.password === req.body.password); if (!user) return res.sendStatus(401); res.json({ token: jwt.sign({ id: user.id }, 'dev') }); });
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
  {
    name: 'one password from the environment',
    files: {
      'middleware.ts': `import { NextResponse } from 'next/server';
export function middleware(req: Request) { const [, encoded] = (req.headers.get('authorization') ?? '').split(' '); return atob(encoded ?? '') === \`\${process.env.BASIC_USER}:\${process.env.BASIC_PASSWORD}\` ? NextResponse.next() : new NextResponse('no', { status: 401 }); }`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'express-basic-auth with one user',
    files: {
      'server.ts': `import express from 'express';
import basicAuth from 'express-basic-auth';
const app = express();
app.use(basicAuth({ users: { admin: process.env.PASSWORD! } }));
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
  {
    name: 'a session without anybody',
    files: {
      'server.ts': `import express from 'express';
import session from 'express-session';
const app = express();
app.use(session({ secret: 'dev', resave: false, saveUninitialized: true }));
app.post('/ask', async (req, res) => { (req.session as any).history = [req.body.question]; res.json({ text: {ask:req.body.question} }); });
app.listen(3000);`,
    },
  },
  {
    name: 'a library of accounts that is only declared',
    files: {
      'package.json':
        '{"name":"web","scripts":{"start":"node server.js"},"dependencies":{"next-auth":"^4","@clerk/nextjs":"^5","express":"^4"}}',
      'server.js': `const express = require('express');
const app = express();
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
  {
    name: 'a hash of a text for the cache',
    files: {
      'server.ts': `import { createHash, scryptSync } from 'node:crypto';
import express from 'express';
const cache = new Map<string, string>();
const app = express();
app.post('/ask', async (req, res) => { const key = createHash('sha256').update(req.body.question).digest('hex'); const text = cache.get(key) ?? {ask:req.body.question}; cache.set(key, text); res.json({ text }); });
app.listen(3000);`,
    },
  },
  {
    name: "the developer's own sign-in of a command",
    files: {
      'cli.ts': `import { google } from 'googleapis';
import { authenticate } from '@google-cloud/local-auth';
const auth = await authenticate({ keyfilePath: 'credentials.json', scopes: ['https://www.googleapis.com/auth/youtube.readonly'] });
const videos = await google.youtube({ version: 'v3', auth }).videos.list({ part: ['snippet'], id: ['x'] });
console.log({ask:JSON.stringify(videos.data)});`,
    },
  },
  {
    name: 'an in-memory user of Supabase without sign-in',
    files: {
      'app/api/ask/route.ts': `import { createClient } from '@supabase/supabase-js';
const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_KEY!);
export async function POST(req: Request) { const { question } = await req.json(); const { data } = await supabase.rpc('match_documents', { query: question }); return Response.json({ text: {ask:JSON.stringify(data)} }); }`,
    },
  },
  {
    name: 'a fake of the login hook',
    files: {
      'src/useAuth.ts': `export const useAuth = () => ({ user: { id: '1', name: 'Demo user', role: 'admin' }, signIn: () => {}, signOut: () => {} });`,
      'app/page.tsx': `'use client';
import { useAuth } from '../src/useAuth';
export default function Page() { const { user, signIn } = useAuth(); return <button onClick={signIn}>{user.name}</button>; }`,
      'app/api/ask/route.ts': `export async function POST(req: Request) { const { question } = await req.json(); return Response.json({ text: {ask:question} }); }`,
    },
  },
  {
    name: 'Firebase without sign-in',
    files: {
      'src/main.ts': `import { initializeApp } from 'firebase/app';
import { getAnalytics } from 'firebase/analytics';
getAnalytics(initializeApp({ projectId: 'notes-4f1c2' }));`,
      'index.html': '<script type="module" src="/src/main.ts"></script>',
      'server.ts': `import express from 'express';
const app = express();
app.post('/ask', async (req, res) => res.json({ text: {ask:req.body.question} }));
app.listen(3000);`,
    },
  },
];
